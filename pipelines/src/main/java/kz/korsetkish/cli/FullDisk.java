package kz.korsetkish.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do where there is no room left to write. */
final class FullDisk {
    private static final List<String> SIGNS = List.of("No space left on device", "Disk quota exceeded");

    private FullDisk() {}

    /** In words, where the failure is of this kind; Spark tells of the cause in a task only in its message. */
    static Optional<String> remedy(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .map(one -> String.valueOf(one.getMessage()))
                .filter(message -> SIGNS.stream().anyMatch(message::contains))
                .findFirst()
                .map(message -> "The disk is full: nothing more could be written.\n"
                        + "Make room for the warehouse, the output and the temporary folder, and run again: nothing is lost,"
                        + " the next run finishes the job.");
    }
}
