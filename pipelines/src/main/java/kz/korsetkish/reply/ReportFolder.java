package kz.korsetkish.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.korsetkish.submission.Submission;

/** The folder of the reports, and a note in it of what each one was made from. */
final class ReportFolder {
    private static final String NOTE = ".made";

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    static String fingerprint(String... texts) {
        return UUID.nameUUIDFromBytes(String.join("\0", texts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether it was brought up to date once, and every report that was wanted then is there. */
    boolean isWhole() throws IOException {
        return Files.exists(folder.resolve(NOTE))
                && noted().keySet().stream().map(folder::resolve).allMatch(ReportFolder::exists);
    }

    Path report(Submission submission) {
        return folder.resolve(safe(submission.organisation().orElse("unknown")))
                .resolve(safe(submission.submissionId()) + ".xlsx");
    }

    boolean holds(Path report, String made) throws IOException {
        return exists(report) && made.equals(noted().get(name(report)));
    }

    /** Deletes the reports that were made before and are not wanted, and notes the others. */
    List<Path> keepOnly(Map<Path, String> wanted) throws IOException {
        for (String name : noted().keySet()) {
            Path report = folder.resolve(name);
            if (!wanted.containsKey(report)) {
                Files.deleteIfExists(report);
                Files.deleteIfExists(RejectionReport.csvOf(report));
            }
        }
        List<String> lines = new ArrayList<>();
        wanted.forEach((report, made) -> lines.add(made + "\t" + name(report)));
        Files.createDirectories(folder);
        Files.write(folder.resolve(NOTE), lines);
        return List.copyOf(wanted.keySet());
    }

    private Map<String, String> noted() throws IOException {
        Path note = folder.resolve(NOTE);
        Map<String, String> noted = new HashMap<>();
        if (Files.exists(note)) {
            for (String line : Files.readAllLines(note)) {
                int tab = line.indexOf('\t');
                noted.put(line.substring(tab + 1), line.substring(0, Math.max(tab, 0)));
            }
            // An earlier version noted what all of them were made from.
            noted.remove("");
        }
        return noted;
    }

    private String name(Path report) {
        return folder.relativize(report).toString();
    }

    private static boolean exists(Path report) {
        return Files.exists(report) && Files.exists(RejectionReport.csvOf(report));
    }

    /** A name that is one step of a path on every system, whatever a file was called. */
    private static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.", "_");
        return safe.length() <= 120 ? safe : safe.substring(0, 120 - 36) + fingerprint(name);
    }
}
