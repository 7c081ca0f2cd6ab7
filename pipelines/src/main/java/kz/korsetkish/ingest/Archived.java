package kz.korsetkish.ingest;

import java.nio.file.Path;

/**
 * The copy of a submitted file that everything is read from.
 *
 * @param file named by its hash; keeps {@code .gz}, by which Spark knows to unpack it
 * @param lines what was seen while it was copied
 */
record Archived(Path file, String sha256, long storedBytes, Lines lines) {}
