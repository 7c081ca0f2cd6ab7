/** Checks: queries that return the offending rows. */
@NullMarked
package kz.korsetkish.quality;

import org.jspecify.annotations.NullMarked;
