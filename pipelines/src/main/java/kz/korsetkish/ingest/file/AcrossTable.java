package kz.korsetkish.ingest.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Across;
import kz.korsetkish.catalog.Source.Blocks;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
import org.jspecify.annotations.Nullable;

/** Makes rows of a table whose headings are values: each cell under such a heading is a row of the contract. */
final class AcrossTable {
    private final Across across;
    private final List<Integer> named = new ArrayList<>();
    private final Map<Integer, String> headings = new LinkedHashMap<>();
    private final Header header;
    private final int width;
    private @Nullable String block;
    private Optional<Refusal> unknownBlock = Optional.empty();

    /** @param written names of the file's columns in their order */
    AcrossTable(List<String> written, Source source, Across across) {
        this.across = across;
        this.width = written.size();
        this.block = across.blocks().flatMap(Blocks::first).orElse(null);
        for (int i = 0; i < written.size(); i++) {
            String name = ColumnNames.trimmed(written.get(i));
            if (across.headings().matcher(name).matches()) {
                headings.put(i, name);
            } else {
                named.add(i);
            }
        }
        List<String> names = named.stream().map(written::get).toList();
        this.header = header(Header.of(names, withoutMade(source, across)));
    }

    /** The contract of what has a heading of its own. */
    private static Source withoutMade(Source source, Across across) {
        return source.with(source.columns().stream()
                .filter(column -> !across.made().contains(column.name()))
                .toList());
    }

    private Header header(Header own) {
        Set<String> seen = new HashSet<>();
        List<String> doubled =
                headings.values().stream().filter(name -> !seen.add(name)).toList();
        Optional<Refusal> mistake = headings.isEmpty()
                ? Optional.of(Refusal.of(RefusalCode.ACROSS_NO_HEADING, across.name()))
                : doubled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(RefusalCode.ACROSS_HEADING_TWICE, Refusal.listed(doubled)));
        List<String> columns =
                Stream.concat(own.columns().stream(), across.made().stream()).toList();
        return new Header(columns, own.mistakes().or(() -> mistake));
    }

    /** Of the rows that are made. */
    Header header() {
        return header;
    }

    /** The rows that this one of the file becomes. */
    List<List<@Nullable String>> rows(long number, List<@Nullable String> values) throws UnreadableException {
        List<String> given = values.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(Objects::requireNonNull)
                .toList();
        if (given.size() == 1 && across.blocks().isPresent() && !isUnderHeading(values)) {
            begin(number, across.blocks().get(), ColumnNames.trimmed(given.getFirst()));
            return List.of();
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        if (values.stream().skip(width).anyMatch(value -> value != null && !value.isBlank())) {
            List<@Nullable String> stray = row(values, null, null);
            stray.addAll(values.subList(width, values.size()));
            return List.of(stray);
        }
        for (Map.Entry<Integer, String> heading : headings.entrySet()) {
            String value = heading.getKey() < values.size() ? values.get(heading.getKey()) : null;
            if (value != null && !value.isBlank() && !across.noData().contains(value.strip())) {
                holdBlock(number);
                rows.add(row(values, heading.getValue(), value));
            }
        }
        return rows;
    }

    private boolean isUnderHeading(List<@Nullable String> values) {
        return headings.keySet().stream()
                .anyMatch(at -> at < values.size()
                        && values.get(at) != null
                        && !String.valueOf(values.get(at)).isBlank());
    }

    private void begin(long number, Blocks blocks, String title) {
        String value = blocks.values().get(title);
        unknownBlock = value == null
                ? Optional.of(Refusal.of(RefusalCode.IN_ROW, number, ShownText.name(title)))
                : Optional.empty();
        block = value == null ? block : value;
    }

    /** Whose table a row is in must be certain. */
    private void holdBlock(long number) throws UnreadableException {
        if (unknownBlock.isPresent()) {
            throw new UnreadableException(Refusal.of(
                    RefusalCode.ACROSS_TITLE_UNKNOWN,
                    unknownBlock.get(),
                    Refusal.listed(across.blocks().orElseThrow().values().keySet().stream()
                            .sorted()
                            .toList())));
        }
        if (across.blocks().isPresent() && block == null) {
            throw UnreadableException.inRow(number, Refusal.of(RefusalCode.ACROSS_ABOVE_FIRST_TITLE));
        }
    }

    private List<@Nullable String> row(
            List<@Nullable String> values, @Nullable String heading, @Nullable String value) {
        List<@Nullable String> row = new ArrayList<>();
        named.forEach(at -> row.add(at < values.size() ? values.get(at) : null));
        row.add(heading);
        row.add(value);
        if (across.blocks().isPresent()) {
            row.add(block);
        }
        return row;
    }
}
