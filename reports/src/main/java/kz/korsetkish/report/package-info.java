/** Reports: a list of sections, each a small class that takes records of the book and gives elements of a paper. */
@NullMarked
package kz.korsetkish.report;

import org.jspecify.annotations.NullMarked;
