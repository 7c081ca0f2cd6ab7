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
import kz.korsetkish.submission.ShownText;

/**
 * The columns of a file in their order.
 *
 * @param columns names of the contract's columns; empty for a column that the contract has not and ignores, and
 *     {@link #NAMELESS} for one without a name, which must have no values either
 * @param mistakes what keeps the file from being read by its contract, each column named
 */
public record Header(List<String> columns, Optional<String> mistakes) {
    public static final String NAMELESS = " ";

    public Header {
        columns = List.copyOf(columns);
    }

    /** A header that does not say which rows are meant. */
    static Header ambiguous(String why) {
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
    static Header of(List<String> written, List<String> wrongTypes, Source source) {
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
        List<String> mistakes = new ArrayList<>();
        say(mistakes, "missing columns", missing);
        if (!source.layout().ignoresUnknownColumns()) {
            say(mistakes, "unknown columns", unknown(written, names));
        }
        say(mistakes, "doubled columns", doubled);
        say(mistakes, "wrong types", wrongTypes);
        if (source.layout().columnsInOrder() && mistakes.isEmpty()) {
            say(mistakes, "moved columns", moved(known, expected));
        }
        return new Header(
                written.stream()
                        .map(name -> names.column(name).orElse(isNameless(name, source) ? NAMELESS : ""))
                        .toList(),
                inWords(mistakes, expected));
    }

    /** The header of rows that name each value themselves. */
    static Header ofKeys(List<String> unknown, Source source) {
        List<String> expected =
                source.columns().stream().map(Source.Column::name).toList();
        List<String> mistakes = new ArrayList<>();
        say(mistakes, "unknown keys", unknown);
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

    private static List<String> moved(List<String> known, List<String> expected) {
        return IntStream.range(0, expected.size())
                .filter(i -> !Objects.equals(known.get(i), expected.get(i)))
                .mapToObj(i -> known.get(i) + " (stands where " + expected.get(i) + " belongs)")
                .toList();
    }

    private static Optional<String> inWords(List<String> mistakes, List<String> expected) {
        return mistakes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "header: " + String.join("; ", mistakes) + "; the contract has " + String.join(", ", expected));
    }

    private static void say(List<String> mistakes, String what, List<String> names) {
        if (!names.isEmpty()) {
            mistakes.add(what + " " + ShownText.list(names));
        }
    }
}
