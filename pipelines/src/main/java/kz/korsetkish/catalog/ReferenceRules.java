package kz.korsetkish.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;

/** What must hold of {@code refers_to} in a source contract. */
final class ReferenceRules {
    private static final List<String> KINDS =
            Arrays.stream(Reference.Kind.values()).map(Reference.Kind::key).toList();
    private static final Map<String, List<String>> SUITED =
            Map.of("of_sender", List.of("area", "indicator"), "from_first", List.of("area"));

    static final Rule ONE_THING_IS_NAMED = (draft, problems) -> each(draft, (source, reference) -> {
        List<String> kinds =
                KINDS.stream().filter(kind -> reference.field(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            problems.add(
                    source.file(),
                    reference.line(),
                    "refers_to names one thing: keep one of " + String.join(", ", KINDS));
            return;
        }
        SUITED.forEach((key, suited) -> {
            if (reference.field(key).isPresent() && !suited.contains(kinds.getFirst())) {
                problems.add(
                        source.file(),
                        reference.lineOf(key),
                        key + " suits an " + String.join(" or an ", suited) + " alone: delete it");
            }
        });
        if (reference.field("source").isPresent() != reference.field("column").isPresent()) {
            problems.add(
                    source.file(),
                    reference.line(),
                    "a row of another source is named by source and column together: write both, or neither");
        }
    });

    static final Rule TIME_IS_A_COLUMN = (draft, problems) -> each(
            draft,
            (source, reference) -> reference
                    .optionalText("at")
                    .filter(at -> !columns(source).contains(at))
                    .ifPresent(at -> problems.add(
                            source.file(),
                            reference.lineOf("at"),
                            "at names \"" + at + "\", which is not a column: " + Nearest.hint(at, columns(source)))));

    static final Rule OTHER_SOURCE_HAS_THE_COLUMN = (draft, problems) -> {
        Map<String, Document> sources =
                draft.documents(Place.SOURCE).stream().collect(Collectors.toMap(Document::name, Function.identity()));
        each(
                draft,
                (source, reference) -> reference.optionalText("source").ifPresent(name -> {
                    Document other = sources.get(name);
                    if (!draft.names(Place.SOURCE).contains(name)) {
                        problems.add(
                                source.file(),
                                reference.lineOf("source"),
                                "the source \"" + name + "\" has no contract: "
                                        + Nearest.hint(name, draft.names(Place.SOURCE)));
                    } else if (other != null
                            && reference
                                    .optionalText("column")
                                    .filter(column -> !columns(other).contains(column))
                                    .isPresent()) {
                        String column = reference.text("column");
                        problems.add(
                                source.file(),
                                reference.lineOf("column"),
                                "the source " + name + " has no column \"" + column + "\": "
                                        + Nearest.hint(column, columns(other)));
                    }
                }));
    };

    /** A list without members takes every code, so that none of it can be told to be wrong. */
    static final Rule CODE_LIST_HAS_MEMBERS = (draft, problems) -> {
        Map<String, Document> lists =
                draft.documents(Place.CODES).stream().collect(Collectors.toMap(Document::name, Function.identity()));
        each(
                draft,
                (source, reference) -> reference.optionalText("code").ifPresent(name -> {
                    Document list = lists.get(name);
                    if (!draft.names(Place.CODES).contains(name)) {
                        problems.add(
                                source.file(),
                                reference.lineOf("code"),
                                "there is no code list \"" + name + "\" in sql/catalog/codes: "
                                        + Nearest.hint(name, draft.names(Place.CODES)));
                    } else if (list != null
                            && list.tree().under("members").fields().isEmpty()) {
                        problems.add(
                                source.file(),
                                reference.lineOf("code"),
                                "the code list " + name + " has no members, so that each row would be rejected: name"
                                        + " them in " + list.file());
                    }
                }));
    };

    static final Rule SENDER_HAS_A_REGION = (draft, problems) -> each(draft, (source, reference) -> {
        boolean isOfRegions = source.tree()
                .under("calendar")
                .optionalText("reporters")
                .filter("regions"::equals)
                .isPresent();
        if (reference.flag("of_sender") && reference.field("area").isPresent() && !isOfRegions) {
            problems.add(
                    source.file(),
                    reference.lineOf("of_sender"),
                    "the sender is no akimat, so it has no region: delete of_sender, or let regions report");
        }
    });

    /** Without it nobody could count for which areas a row is there. */
    static final Rule OWED_AREAS_ARE_NAMED = (draft, problems) -> {
        for (Document source : draft.documents(Place.SOURCE)) {
            Fields calendar = source.tree().under("calendar");
            calendar.optionalText("rows_per")
                    .filter(level -> references(source)
                                    .filter(reference -> reference.flag("of_sender")
                                            && reference.texts("area").equals(List.of(level)))
                                    .count()
                            != 1)
                    .ifPresent(level -> problems.add(
                            source.file(),
                            calendar.lineOf("rows_per"),
                            "a row is owed for each %1$s, so one column says which: give it refers_to: {area: [%1$s],"
                                            .formatted(level)
                                    + " of_sender: true}"));
        }
    };

    static final List<Rule> ALL = List.of(
            ONE_THING_IS_NAMED,
            TIME_IS_A_COLUMN,
            OTHER_SOURCE_HAS_THE_COLUMN,
            CODE_LIST_HAS_MEMBERS,
            SENDER_HAS_A_REGION,
            OWED_AREAS_ARE_NAMED);

    private ReferenceRules() {}

    @FunctionalInterface
    private interface Check {
        void of(Document source, Fields reference);
    }

    private static void each(Draft draft, Check check) {
        for (Document source : draft.documents(Place.SOURCE)) {
            references(source).forEach(reference -> check.of(source, reference));
        }
    }

    private static Stream<Fields> references(Document source) {
        return source.tree().records("columns").stream()
                .flatMap(column -> column.find("refers_to").stream())
                .flatMap(node -> node instanceof Fields fields ? Stream.of(fields) : Stream.empty());
    }

    private static List<String> columns(Document source) {
        return source.tree().records("columns").stream()
                .map(column -> column.text("name"))
                .toList();
    }
}
