/** Golden cases: given rows go into a query, and expected rows have to come out. */
@NullMarked
package kz.korsetkish.trial;

import org.jspecify.annotations.NullMarked;
