/**
 * One row held against its contract: taken apart, and its values read where they can be read in one way, else refused
 * with what to write instead.
 */
@NullMarked
package kz.korsetkish.ingest.row;

import org.jspecify.annotations.NullMarked;
