package kz.korsetkish.catalog;

import java.nio.file.Path;

/** One SELECT in one file. {@code name} is the file name without {@code .sql}. */
public record Query(String name, Path file, String sql) {}
