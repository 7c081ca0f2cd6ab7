package kz.korsetkish.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a run works on. */
public record RunRequest(
        Path sql, List<Path> inbox, Path warehouse, Path out, LocalDate asOf, List<String> languages, String version) {
    public RunRequest {
        inbox = List.copyOf(inbox);
        languages = List.copyOf(languages);
    }
}
