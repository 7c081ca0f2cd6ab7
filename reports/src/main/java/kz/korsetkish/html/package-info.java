/** The book as one HTML file: the same sections as the printed reports, the same charts drawn as SVG. */
@NullMarked
package kz.korsetkish.html;

import org.jspecify.annotations.NullMarked;
