/** What a submitted file is made of: packing, format, encoding, header, rows. Streams, in bounded memory, without a session of Spark. */
@NullMarked
package kz.korsetkish.ingest.file;

import org.jspecify.annotations.NullMarked;
