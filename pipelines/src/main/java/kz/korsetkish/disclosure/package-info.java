/** Which cells of a table must be hidden, so that nobody can work out what is behind the small ones. It reads Spark's rows, no tables. */
@NullMarked
package kz.korsetkish.disclosure;

import org.jspecify.annotations.NullMarked;
