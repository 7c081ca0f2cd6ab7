package kz.korsetkish.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** What arrives between two nights. */
final class NewFiles {
    private NewFiles() {}

    /** One day of deliveries beside those of the last year: its first rows once more, under numbers that are new. */
    static void appendDeliveries(Path synthetic, int rows) throws IOException {
        Path year = synthetic.resolve("service_delivery/service_delivery_2025.csv");
        Path day = Files.createDirectories(synthetic.resolve("day")).resolve(year.getFileName());
        try (Stream<String> lines = Files.lines(year)) {
            Files.write(day, lines.limit(rows + 1L).map(NewFiles::renumbered).toList());
        }
        Files.writeString(
                day.resolveSibling(day.getFileName() + ".meta.yml"),
                "synthetic: true\nkind: append\nsent_at: 2026-11-01T06:00:00Z\n");
    }

    /** The number of a delivery stands first. */
    private static String renumbered(String line) {
        int comma = line.indexOf(',');
        return Character.isDigit(line.charAt(0))
                ? (Long.parseLong(line.substring(0, comma)) + 1_000_000_000_000L) + line.substring(comma)
                : line;
    }

    /** The newest file of okrugs, sent again as a correction of what its first okrug has spent. */
    static void correctOkrugs(Path synthetic) throws IOException {
        Path sent;
        try (Stream<Path> files = Files.list(synthetic.resolve("okrug_budget"))) {
            sent = files.filter(file -> file.toString().endsWith(".csv"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        Path corrected =
                Files.createDirectories(synthetic.resolve("correction")).resolve(sent.getFileName());
        List<String> lines = new ArrayList<>(Files.readAllLines(sent));
        String first = lines.get(1);
        int comma = first.lastIndexOf(',');
        lines.set(1, first.substring(0, comma + 1) + (Long.parseLong(first.substring(comma + 1)) + 1));
        Files.write(corrected, lines);
        Files.writeString(
                corrected.resolveSibling(corrected.getFileName() + ".meta.yml"),
                "synthetic: true\nkind: correction\ncorrects: %s\nsent_at: 2026-11-02T06:00:00Z\n"
                        .formatted(submission(sent)));
    }

    /** As which the file is known, {@code okrug_budget_110000000_2025.csv}. */
    private static String submission(Path sent) throws IOException {
        String[] name = String.valueOf(sent.getFileName()).split("[_.]", -1);
        String hash = DigestUtils.sha256Hex(Files.readAllBytes(sent));
        return "okrug_budget/%s/%s/%s".formatted(name[2], name[3], hash.substring(0, 12));
    }
}
