/** What a book says, drawn out of it once for whatever shows it: its facts, what of them may be shown, and how they are put into words. */
@NullMarked
package kz.korsetkish.reading;

import org.jspecify.annotations.NullMarked;
