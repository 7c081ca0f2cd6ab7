/** The generator of synthetic submissions: plain Java, the same bytes from the same seed, in bounded memory. */
@NullMarked
package kz.korsetkish.synthesis;

import org.jspecify.annotations.NullMarked;
