/** Single values as senders write them: read where they can be read in one way, else refused with what to write instead. */
@NullMarked
package kz.korsetkish.ingest.value;

import org.jspecify.annotations.NullMarked;
