package kz.korsetkish.ingest.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;

/**
 * The columns of a file in their order.
 *
 * @param columns names of the contract's columns; empty for a column that the contract has not and ignores, and
 *     {@link #NAMELESS} for one without a name, which must have no values either
 * @param mistakes what keeps the file from being read by its contract, each column named
 */
public record Header(List<String> columns, Optional<Refusal> mistakes) {
    public static final String NAMELESS = " ";

    public Header {
        columns = List.copyOf(columns);
    }

    /** A header that does not say which rows are meant. */
    static Header ambiguous(Refusal why) {
        return new Header(List.of(), Optional.of(why));
    }

    /** A name of a column as it is looked up. */
    public static String trimmed(String written) {
        return ColumnNames.trimmed(written);
    }

    /** The header that bears these names. */
    static Header of(List<String> written, Source source) {
        return of(written, List.of(), source);
    }

    /**
     * The header that bears these names.
     *
     * @param wrongTypes columns whose type cannot be the contract's, each with the reason
     */
    static Header of(List<String> written, List<Refusal> wrongTypes, Source source) {
        var names = new ColumnNames(source);
        List<String> expected =
                source.columns().stream().map(Source.Column::name).toList();
        List<String> known =
                written.stream().flatMap(name -> names.column(name).stream()).toList();
        Set<String> seen = new HashSet<>();
        List<String> doubled =
                known.stream().filter(Predicate.not(seen::add)).distinct().toList();
        List<String> missing =
                expected.stream().filter(Predicate.not(seen::contains)).toList();
        List<Refusal> mistakes = new ArrayList<>();
        say(mistakes, RefusalCode.COLUMNS_MISSING, missing);
        if (!source.layout().ignoresUnknownColumns()) {
            say(mistakes, RefusalCode.COLUMNS_UNKNOWN, unknown(written, names));
        }
        say(mistakes, RefusalCode.COLUMNS_DOUBLED, doubled);
        say(mistakes, RefusalCode.COLUMNS_OF_WRONG_TYPE, wrongTypes);
        if (source.layout().columnsInOrder() && mistakes.isEmpty()) {
            say(mistakes, RefusalCode.COLUMNS_MOVED, moved(known, expected));
        }
        return new Header(
                written.stream()
                        .map(name -> names.column(name).orElse(isNameless(name, source) ? NAMELESS : ""))
                        .toList(),
                inWords(mistakes, expected));
    }

    /** The header of rows that name each value themselves. */
    static Header ofKeys(List<?> unknown, Source source) {
        List<String> expected =
                source.columns().stream().map(Source.Column::name).toList();
        List<Refusal> mistakes = new ArrayList<>();
        say(mistakes, RefusalCode.KEYS_UNKNOWN, unknown);
        return new Header(expected, inWords(mistakes, expected));
    }

    private static boolean isNameless(String written, Source source) {
        return ColumnNames.trimmed(written).isEmpty() && !source.layout().ignoresUnknownColumns();
    }

    /** A column whose name begins with an underscore is a remark, as our own reports to senders have them. */
    private static List<String> unknown(List<String> written, ColumnNames names) {
        return written.stream()
                .filter(name -> names.column(name).isEmpty())
                .map(ColumnNames::trimmed)
                .filter(name -> !name.isEmpty() && !name.startsWith("_"))
                .map(ShownText::name)
                .distinct()
                .toList();
    }

    private static List<Refusal> moved(List<String> known, List<String> expected) {
        return IntStream.range(0, expected.size())
                .filter(i -> !Objects.equals(known.get(i), expected.get(i)))
                .mapToObj(i -> Refusal.of(RefusalCode.COLUMN_MOVED, known.get(i), expected.get(i)))
                .toList();
    }

    private static Optional<Refusal> inWords(List<Refusal> mistakes, List<String> expected) {
        return mistakes.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.HEADER_MISTAKES,
                        Refusal.all(RefusalCode.BOTH, mistakes),
                        String.join(", ", expected)));
    }

    private static void say(List<Refusal> mistakes, RefusalCode what, List<?> names) {
        if (!names.isEmpty()) {
            mistakes.add(Refusal.of(what, Refusal.listed(names)));
        }
    }
}
