/** Candidate, gate, published. */
@NullMarked
package kz.korsetkish.release;

import org.jspecify.annotations.NullMarked;
