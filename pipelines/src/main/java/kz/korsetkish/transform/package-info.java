/** Runs models, whole. */
@NullMarked
package kz.korsetkish.transform;

import org.jspecify.annotations.NullMarked;
