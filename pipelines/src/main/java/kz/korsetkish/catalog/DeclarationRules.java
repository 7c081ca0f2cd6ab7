package kz.korsetkish.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;

/** What must hold between indicators and sources, and within a model's declaration. */
final class DeclarationRules {
    static final Rule INDICATOR_SOURCES_ARE_KNOWN = (draft, problems) -> {
        Set<String> known = draft.names(Place.SOURCE);
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            indicator.tree().list("sources").forEach(node -> unknownSource(indicator, node, known, problems));
            indicator
                    .tree()
                    .under("coverage")
                    .find("source")
                    .ifPresent(node -> unknownSource(indicator, node, known, problems));
        }
    };

    static final Rule DEFINITIONS_FOLLOW_EACH_OTHER = (draft, problems) -> {
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            int version = 1;
            String from = "";
            for (Fields change : indicator.tree().records("definition_changes")) {
                version++;
                if (change.whole("version") != version || change.text("from").compareTo(from) <= 0) {
                    problems.add(
                            indicator.file(),
                            change.line(),
                            "definition_changes are not in the order of time with versions 2, 3, 4: here version "
                                    + version + " is due, from a period after the change before");
                }
                from = change.text("from");
            }
        }
    };

    static final Rule DOMINANCE_IS_OF_CONTRIBUTORS = (draft, problems) -> {
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            Fields disclosure = indicator.tree().under("disclosure");
            boolean isOfContributors =
                    disclosure.optionalText("counted").orElse("").equals("contributors");
            boolean hasDominance = disclosure.optionalText("dominance").isPresent();
            if (isOfContributors && !hasDominance) {
                problems.add(
                        indicator.file(),
                        disclosure.lineOf("counted"),
                        "contributors are counted, so dominance is needed: add within how many percent the second"
                                + " largest must not know the largest, such as dominance: 10");
            } else if (hasDominance && !isOfContributors) {
                problems.add(
                        indicator.file(),
                        disclosure.lineOf("dominance"),
                        "dominance suits counted: contributors alone: delete it");
            }
        }
    };

    /** Its measures are those of a share. */
    static final Rule RELIABILITY_IS_OF_SHARES = (draft, problems) -> draft.documents(Place.INDICATOR).stream()
            .filter(indicator -> indicator.tree().field("reliability").isPresent())
            .filter(indicator ->
                    !indicator.tree().optionalText("unit").orElse("").equals("percent"))
            .forEach(indicator -> problems.add(
                    indicator.file(),
                    indicator.lineOf("reliability"),
                    "reliability is told of a share in percent alone: delete it, or write unit: percent"));

    static final Rule STORED_ROWS_HAVE_A_GRAIN = (draft, problems) -> draft.documents(Place.TABLE).stream()
            .filter(table -> !table.name().startsWith(TableContract.MEMORY + "/"))
            .filter(table -> table.tree().field("grain").isEmpty())
            .forEach(table -> problems.add(table.file(), 1, "grain is missing: add a list"));

    static final Rule GRAIN_NAMES_COLUMNS = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            List<String> columns = columns(model);
            for (Node node : model.tree().list("grain")) {
                if (!columns.contains(node.text())) {
                    problems.add(
                            model.file(),
                            node.line(),
                            "the grain column \"" + node.text() + "\" is not a column: "
                                    + Nearest.hint(node.text(), columns));
                }
            }
        }
    };

    static final Rule MODEL_COLUMNS_ARE_UNIQUE = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            Map<String, Integer> seen = new HashMap<>();
            for (Fields column : model.tree().records("columns")) {
                if (seen.putIfAbsent(column.text("name"), column.line()) != null) {
                    problems.add(
                            model.file(),
                            column.lineOf("name"),
                            "the column \"" + column.text("name") + "\" stands here twice: keep one");
                }
            }
        }
    };

    static final Rule REFRESH_SUITS_THE_LAYER = (draft, problems) -> {
        Predicate<Document> latest = model -> model.name().startsWith("latest/");
        for (Document model : draft.documents(Place.TABLE)) {
            boolean stored =
                    !model.tree().optionalText("refresh").orElse("view").equals("view");
            if (model.tree().optionalText("written_by").isPresent()) {
                model.tree()
                        .field("refresh")
                        .ifPresent(field -> problems.add(
                                model.file(), field.line(), "the program writes it when it does: delete refresh"));
            } else if (latest.test(model) && stored) {
                problems.add(
                        model.file(), model.lineOf("refresh"), "latest.* are views: delete refresh, or write view");
            } else if (latest.negate().test(model)
                    && model.tree().field("refresh").isEmpty()) {
                problems.add(model.file(), 1, "refresh is missing: add one of view, full, by_submission, by_key");
            }
        }
    };

    static final Rule PUBLISHED_IS_STORED_ONCE = (draft, problems) -> {
        Map<String, Document> seen = new HashMap<>();
        for (Document table : draft.documents(Place.TABLE)) {
            if (!table.tree().flag("published")) {
                continue;
            }
            String name = table.name().substring(table.name().indexOf('/') + 1);
            Document first = seen.putIfAbsent(name, table);
            boolean isView = table.tree().optionalText("refresh").orElse("").equals("view");
            if (isView || !table.name().matches("(bronze|reference|gold)/.*")) {
                problems.add(
                        table.file(),
                        table.lineOf("published"),
                        "a release keeps stored tables of bronze, reference and gold alone: delete published");
            } else if (first != null) {
                problems.add(
                        table.file(),
                        table.lineOf("published"),
                        "published." + name + " is the copy of " + first.name().replace('/', '.')
                                + " already: rename one");
            }
        }
    };

    static final List<Rule> ALL = List.of(
            INDICATOR_SOURCES_ARE_KNOWN,
            DEFINITIONS_FOLLOW_EACH_OTHER,
            DOMINANCE_IS_OF_CONTRIBUTORS,
            RELIABILITY_IS_OF_SHARES,
            STORED_ROWS_HAVE_A_GRAIN,
            GRAIN_NAMES_COLUMNS,
            MODEL_COLUMNS_ARE_UNIQUE,
            REFRESH_SUITS_THE_LAYER,
            PUBLISHED_IS_STORED_ONCE);

    private DeclarationRules() {}

    private static void unknownSource(Document indicator, Node node, Set<String> known, Problems problems) {
        if (!known.contains(node.text())) {
            problems.add(
                    indicator.file(),
                    node.line(),
                    "the source \"" + node.text() + "\" has no contract: " + Nearest.hint(node.text(), known));
        }
    }

    private static List<String> columns(Document model) {
        return model.tree().records("columns").stream()
                .map(column -> column.text("name"))
                .toList();
    }
}
