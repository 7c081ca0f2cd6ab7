/** What reports say: texts in bundles, one a language, and numbers and dates as its readers write them. */
@NullMarked
package kz.korsetkish.text;

import org.jspecify.annotations.NullMarked;
