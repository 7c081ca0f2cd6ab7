/** The program as it was built, on clusters and stores that are real but small. */
@NullMarked
package kz.korsetkish.cluster;

import org.jspecify.annotations.NullMarked;
