package kz.korsetkish.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code run} on data-samples into an empty warehouse: made once for all tests of this JVM, gone with it. */
record SampleRun(Workspace workspace, Invocation first) {
    private static @Nullable SampleRun once;

    static synchronized SampleRun get() {
        SampleRun made = once;
        if (made == null) {
            var workspace = new Workspace(temporaryFolder());
            made = new SampleRun(workspace, workspace.run());
            once = made;
        }
        return made;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("korsetkish-samples");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
