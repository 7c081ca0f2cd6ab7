package kz.korsetkish.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The reports, where they were all made in this state and are all there. */
    Optional<List<Path>> standing(String state) throws IOException {
        Map<String, String> noted = noted();
        List<Path> reports = noted.keySet().stream()
                .filter(name -> !name.isEmpty())
                .map(folder::resolve)
                .toList();
        boolean isSame = state.equals(noted.get("")) && reports.stream().allMatch(ReportFolder::exists);
        return isSame ? Optional.of(reports) : Optional.empty();
    }

    Path report(Submission submission) {
        return folder.resolve(safe(submission.organisation().orElse("unknown")))
                .resolve(safe(submission.submissionId()) + ".xlsx");
    }

    boolean holds(Path report, String made) throws IOException {
        return exists(report) && made.equals(noted().get(name(report)));
    }

    /** Deletes the reports that were made before and are not wanted, and notes the others. */
    List<Path> keepOnly(Map<Path, String> wanted, String state) throws IOException {
        for (String name : noted().keySet()) {
            Path report = folder.resolve(name);
            if (!name.isEmpty() && !wanted.containsKey(report)) {
                Files.deleteIfExists(report);
                Files.deleteIfExists(RejectionReport.csvOf(report));
            }
        }
        List<String> lines = new ArrayList<>(List.of(state + "\t"));
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
