package kz.korsetkish.catalog;

import java.nio.file.Path;

/** One SELECT in one file. {@code name} is the file name without {@code .sql}. */
public record Query(String name, Path file, String sql) {
    /** Where it is below {@code sql/}, without the ending: {@code checks/value_range}. */
    public String path() {
        String below = file.subpath(1, file.getNameCount()).toString().replace('\\', '/');
        return below.substring(0, below.lastIndexOf('.'));
    }
}
