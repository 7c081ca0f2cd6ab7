/** What a submitted file is made of: packing, format, encoding, header, rows. Streams, in bounded memory, without Spark. */
@NullMarked
package kz.korsetkish.ingest.file;

import org.jspecify.annotations.NullMarked;
