/** Submissions: find, archive, hash, read, hold against the contract, write bronze. */
@NullMarked
package kz.korsetkish.ingest;

import org.jspecify.annotations.NullMarked;
