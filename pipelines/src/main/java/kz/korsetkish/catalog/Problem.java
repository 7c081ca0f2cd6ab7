package kz.korsetkish.catalog;

import java.nio.file.Path;

/** One mistake in the catalogue: where it is, what is wrong and what to do. Lines count from 1. */
public record Problem(Path file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
