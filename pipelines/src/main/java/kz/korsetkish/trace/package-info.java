/** From a printed number to the submitted rows behind it. */
@NullMarked
package kz.korsetkish.trace;

import org.jspecify.annotations.NullMarked;
