/** The book: all that the reports of one release print, as plain records that travel as JSON. */
@NullMarked
package kz.korsetkish.book;

import org.jspecify.annotations.NullMarked;
