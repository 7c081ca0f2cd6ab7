/** The nightly job: puts the steps in order. */
@NullMarked
package kz.korsetkish.run;

import org.jspecify.annotations.NullMarked;
