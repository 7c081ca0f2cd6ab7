package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes, so that all of them can be mended in one round. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Path file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    int count() {
        return found.size();
    }

    /** By file and line, each once. */
    List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
