package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;

/** What a model must have whose rows are made anew for what has changed alone. */
final class RefreshRules {
    private static final String SUBMISSION = "submission";
    private static final String KEY = "key";
    private static final String OF = "of";

    /** The keys that say by what its rows are told apart. */
    private static final Map<String, Set<String>> NEEDED =
            Map.of("by_submission", Set.of(SUBMISSION), "by_key", Set.of(KEY, SUBMISSION, OF));

    static final Rule PARTS_ARE_NAMED = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            String refresh = model.tree().optionalText("refresh").orElse("");
            Set<String> needed = NEEDED.getOrDefault(refresh, Set.of());
            for (String key : List.of(SUBMISSION, KEY, OF)) {
                Optional<Node.Field> field = model.tree().field(key);
                if (needed.contains(key) && field.isEmpty()) {
                    problems.add(
                            model.file(),
                            model.lineOf("refresh"),
                            "refresh is %s, so it needs %s: %s".formatted(refresh, key, remedy(key)));
                } else if (!needed.contains(key)) {
                    field.ifPresent(one -> problems.add(
                            model.file(),
                            one.line(),
                            "%s has no meaning where refresh is %s: delete it"
                                    .formatted(key, refresh.isEmpty() ? "not given" : refresh)));
                }
            }
        }
    };

    static final Rule SUBMISSION_IS_IN_THE_GRAIN = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            model.tree()
                    .find(SUBMISSION)
                    .map(Node::text)
                    .filter(column -> !model.tree().texts("grain").contains(column) || !isRequiredText(model, column))
                    .ifPresent(column -> problems.add(
                            model.file(),
                            model.lineOf(SUBMISSION),
                            "no row may be of two submissions or of none: \"" + column
                                    + "\" must stand in grain, and be a column of type string with required: true"));
        }
    };

    static final Rule KEY_IS_A_COLUMN = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            model.tree()
                    .find(KEY)
                    .map(Node::text)
                    .filter(key -> column(model, key).isEmpty())
                    .ifPresent(key -> problems.add(
                            model.file(),
                            model.lineOf(KEY),
                            "the key \"" + key + "\" is not a column: " + Nearest.hint(key, columns(model))));
        }
    };

    static final Rule VIEW_HAS_BOTH_COLUMNS = (draft, problems) -> {
        for (Document model : draft.documents(Place.TABLE)) {
            model.tree()
                    .find(OF)
                    .map(Node::text)
                    .filter(view -> draft.documents(Place.TABLE).stream()
                            .noneMatch(other -> other.name().replace('/', '.').equals(view) && hasParts(other, model)))
                    .ifPresent(view -> problems.add(
                            model.file(),
                            model.lineOf(OF),
                            "of must be a view that has the columns key and submission: " + view + " is none"));
        }
    };

    static final List<Rule> ALL =
            List.of(PARTS_ARE_NAMED, SUBMISSION_IS_IN_THE_GRAIN, KEY_IS_A_COLUMN, VIEW_HAS_BOTH_COLUMNS);

    private RefreshRules() {}

    private static String remedy(String key) {
        return switch (key) {
            case SUBMISSION -> "add the column that says the submission of a row";
            case KEY -> "add the column that rows of several submissions share";
            default -> "add the view that it reads";
        };
    }

    private static boolean hasParts(Document view, Document model) {
        return view.tree().optionalText("refresh").orElse("").equals("view")
                && columns(view).contains(model.tree().optionalText(KEY).orElse(""))
                && columns(view).contains(model.tree().optionalText(SUBMISSION).orElse(""));
    }

    private static boolean isRequiredText(Document model, String name) {
        return column(model, name)
                .filter(column -> column.text("type").equals("string") && column.flag("required"))
                .isPresent();
    }

    private static Optional<Fields> column(Document model, String name) {
        return model.tree().records("columns").stream()
                .filter(column -> column.text("name").equals(name))
                .findFirst();
    }

    private static List<String> columns(Document model) {
        return model.tree().records("columns").stream()
                .map(column -> column.text("name"))
                .toList();
    }
}
