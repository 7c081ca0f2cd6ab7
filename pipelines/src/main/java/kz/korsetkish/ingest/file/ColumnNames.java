package kz.korsetkish.ingest.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Source;

/** What a sender may call the columns of a contract: by name, or by their meaning in any language where only one has it. */
final class ColumnNames {
    /** Longer is no name of a column, so nobody need look at all of it. */
    private static final int LONGEST_NAME = 1_000;

    private final Map<String, String> columns = new HashMap<>();

    ColumnNames(Source source) {
        Set<String> ambiguous = new HashSet<>();
        for (Source.Column column : source.columns()) {
            for (String meaning : Set.copyOf(column.meaning().values())) {
                if (columns.put(meaning.strip(), column.name()) != null) {
                    ambiguous.add(meaning.strip());
                }
            }
        }
        columns.keySet().removeAll(ambiguous);
        source.columns().forEach(column -> columns.put(column.name(), column.name()));
    }

    /** The column that is meant. */
    Optional<String> column(String written) {
        if (written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.ofNullable(columns.get(trimmed(written)));
    }

    /** How many columns of the contract are among these names. */
    int known(List<String> written) {
        return (int) written.stream()
                .flatMap(name -> column(name).stream())
                .distinct()
                .count();
    }

    /** Without the blanks, no-break spaces included, and line breaks that spreadsheets put around and into names. */
    static String trimmed(String written) {
        return written.replaceAll("[\\s\u00A0\uFEFF]+", " ").strip();
    }
}
