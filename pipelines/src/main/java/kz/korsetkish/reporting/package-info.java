/** Published rows into the records of the book, and the printed reports. */
@NullMarked
package kz.korsetkish.reporting;

import org.jspecify.annotations.NullMarked;
