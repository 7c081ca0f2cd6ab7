package kz.korsetkish.ingest.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;

/** What a sender may call the columns of a contract: by name, or by their meaning in any language where only one has it. */
final class ColumnNames {
    /** Longer is no name of a column, so nobody need look at all of it. */
    private static final int LONGEST_NAME = 1_000;

    private final Optional<Source.Across> across;
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
        across = source.layout().across();
        across.ifPresent(one -> columns.values().removeAll(one.made()));
        across.flatMap(Source.Across::firstColumn).ifPresent(name -> columns.put("", name));
    }

    /** The column that is meant, be it in two languages at once, or with the mark of a footnote. */
    Optional<String> column(String written) {
        if (written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = trimmed(written);
        String plain = Raised.withoutMarks(name).strip();
        return Optional.ofNullable(columns.get(name))
                .or(() -> Optional.ofNullable(columns.get(plain)))
                .or(() -> agreed(plain.split("/")))
                .or(() -> agreed(written.split("[\\r\\n]+")));
    }

    /** The one column that parts of a name mean, if there is one. */
    private Optional<String> agreed(String[] parts) {
        Set<String> meant = Arrays.stream(parts)
                .map(part -> columns.get(trimmed(part)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return parts.length > 1 && meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** How many columns of the contract are among these names, and headings that are values. */
    int known(List<String> written) {
        return (int) written.stream()
                .flatMap(name -> column(name).or(() -> heading(name)).stream())
                .distinct()
                .count();
    }

    /** A heading that is itself a value, where the contract has such. */
    Optional<String> heading(String written) {
        return across.filter(one -> written.length() <= LONGEST_NAME)
                .filter(one -> one.headings().matcher(trimmed(written)).matches())
                .map(one -> "heading " + trimmed(written));
    }

    /** Without the blanks, no-break spaces included, and line breaks that spreadsheets put around and into names. */
    static String trimmed(String written) {
        return written.replaceAll("[\\s\u00A0\uFEFF]+", " ").strip();
    }
}
