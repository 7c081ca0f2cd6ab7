/** What senders are told of rejected rows, and the way their corrections come back. */
@NullMarked
package kz.korsetkish.ingest.rejection;

import org.jspecify.annotations.NullMarked;
