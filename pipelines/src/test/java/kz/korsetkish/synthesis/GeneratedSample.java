package kz.korsetkish.synthesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One fresh generation of the sample for all the tests that only read it. */
final class GeneratedSample {
    static final SubmittedFiles FILES = generate();

    private GeneratedSample() {}

    private static SubmittedFiles generate() {
        try {
            // Classes run in two processes, side by side.
            var directory = Path.of(
                            "target",
                            "synthetic-sample-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            if (Files.exists(directory)) {
                try (var old = Files.walk(directory)) {
                    old.filter(Files::isRegularFile).map(Path::toFile).forEach(file -> {
                        if (!file.delete()) {
                            throw new IllegalStateException("cannot delete " + file);
                        }
                    });
                }
            }
            Synthesis.write(Sample.request(directory), Progress.silent());
            return new SubmittedFiles(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
