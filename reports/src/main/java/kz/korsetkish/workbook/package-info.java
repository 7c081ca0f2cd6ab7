/** The twin of the reports: their tables as a workbook. */
@NullMarked
package kz.korsetkish.workbook;

import org.jspecify.annotations.NullMarked;
