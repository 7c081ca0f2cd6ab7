/** What was received and what of it counts: submissions, and their rows in bronze. */
@NullMarked
package kz.korsetkish.submission;

import org.jspecify.annotations.NullMarked;
