/** Charts and signs as pictures: direct labels instead of legends, readable in grey print. */
@NullMarked
package kz.korsetkish.chart;

import org.jspecify.annotations.NullMarked;
