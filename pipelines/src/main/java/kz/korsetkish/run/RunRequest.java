package kz.korsetkish.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.korsetkish.book.Publication;
import kz.korsetkish.database.Database;
import kz.korsetkish.storage.Warehouse;

/**
 * What a run works on.
 *
 * @param settle how long a file of the inbox has to stay as it is before it counts as whole
 * @param remake what is made anew although nothing of it has changed
 * @param publication who publishes the reports
 */
public record RunRequest(
        Path sql,
        List<Path> inbox,
        Duration settle,
        Map<String, Database> databases,
        Warehouse warehouse,
        Path out,
        LocalDate asOf,
        List<String> languages,
        String version,
        Remake remake,
        Publication publication) {
    public RunRequest {
        inbox = List.copyOf(inbox);
        databases = Map.copyOf(databases);
        languages = List.copyOf(languages);
    }
}
