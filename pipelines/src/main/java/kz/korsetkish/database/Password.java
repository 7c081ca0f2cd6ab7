package kz.korsetkish.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the password of a database is. It is read when it is needed, and kept nowhere. */
public sealed interface Password {
    /** The database asks for none. */
    record None() implements Password {}

    /** In a variable of the environment. */
    record InVariable(String name) implements Password {}

    /** In a file that holds nothing else. */
    record InFile(Path file) implements Password {}

    /**
     * The password as it is now.
     *
     * @throws IllegalArgumentException where it is not to be had, with what to do
     */
    default String read() {
        return switch (this) {
            case None() -> "";
            case InVariable(String name) -> {
                String value = System.getenv(name);
                if (value == null) {
                    throw new IllegalArgumentException(
                            "the environment has no variable " + name + " with the password: set it");
                }
                yield value;
            }
            case InFile(Path file) -> {
                try {
                    yield Files.readString(file).strip();
                } catch (IOException e) {
                    throw new IllegalArgumentException(
                            "the file " + file + " with the password cannot be read: make it readable", e);
                }
            }
        };
    }
}
