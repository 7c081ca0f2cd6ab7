package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Field;
import kz.korsetkish.catalog.Node.Fields;

/** What must hold of plans, their goals, their indicators and the editions of their targets. */
final class PlanRules {
    private static final String AREA = "\\d{9}";

    static final Rule ONE_PLAN_IS_PRINTED = (draft, problems) -> {
        List<Document> printed = draft.documents(Place.PLAN).stream()
                .filter(plan -> plan.tree().flag("printed"))
                .toList();
        boolean allAreRead =
                draft.names(Place.PLAN).size() == draft.documents(Place.PLAN).size();
        if (printed.isEmpty() && allAreRead) {
            problems.add(
                    Path.of("sql", "catalog", "plans"),
                    1,
                    "no plan is printed: add <plan>/plan.yml with printed: true, for the reports to print");
        }
        printed.stream()
                .skip(1)
                .forEach(plan -> problems.add(
                        plan.file(),
                        plan.lineOf("printed"),
                        "the reports print the plan " + printed.getFirst().name() + " already: delete one printed"));
    };

    static final Rule YEARS_ARE_IN_ORDER = (draft, problems) -> draft.documents(Place.PLAN).stream()
            .filter(plan -> plan.tree().whole("first_year") > plan.tree().whole("last_year"))
            .forEach(plan -> problems.add(
                    plan.file(), plan.lineOf("last_year"), "last_year is before first_year: turn them round"));

    static final Rule NUMBERS_ARE_UNIQUE = (draft, problems) -> {
        for (Document plan : draft.documents(Place.PLAN)) {
            Map<String, Integer> goals = new HashMap<>();
            for (Fields goal : plan.tree().records("goals")) {
                Integer first = goals.putIfAbsent(goal.text("number"), goal.lineOf("number"));
                if (first != null) {
                    problems.add(
                            plan.file(),
                            goal.lineOf("number"),
                            "goal " + goal.text("number") + " stands in line " + first + " already: renumber one");
                }
            }
            Map<String, String> indicators = new HashMap<>();
            for (Field indicator : indicators(plan)) {
                Fields tree = indicator.node().asFields();
                String first = indicators.putIfAbsent(tree.text("number"), indicator.key());
                if (first != null) {
                    problems.add(
                            plan.file(),
                            tree.lineOf("number"),
                            "number " + tree.text("number") + " belongs to " + first + " already: renumber one");
                }
            }
        }
    };

    static final Rule GOALS_ARE_KNOWN = (draft, problems) -> {
        for (Document plan : draft.documents(Place.PLAN)) {
            List<String> goals = plan.tree().records("goals").stream()
                    .map(goal -> goal.text("number"))
                    .toList();
            indicators(plan).stream()
                    .map(indicator -> indicator.node().asFields())
                    .filter(tree -> !goals.contains(tree.text("goal")))
                    .forEach(tree -> problems.add(
                            plan.file(),
                            tree.lineOf("goal"),
                            "goal " + tree.text("goal") + " is not among the goals of the plan: known are "
                                    + String.join(", ", goals)));
        }
    };

    static final Rule INDICATORS_ARE_KNOWN = (draft, problems) -> {
        Set<String> known = draft.names(Place.INDICATOR);
        for (Document plan : draft.documents(Place.PLAN)) {
            indicators(plan).stream()
                    .filter(indicator -> !known.contains(indicator.key()))
                    .forEach(indicator -> problems.add(
                            plan.file(),
                            indicator.line(),
                            "\"" + indicator.key() + "\" is not an indicator: "
                                    + Nearest.hint(indicator.key(), known)));
        }
    };

    static final Rule EDITIONS_HAVE_A_PLAN = (draft, problems) -> {
        Set<String> plans = draft.names(Place.PLAN);
        draft.documents(Place.EDITION).stream()
                .filter(edition -> !plans.contains(PlanFiles.planOf(edition)))
                .forEach(edition -> problems.add(
                        edition.file(),
                        1,
                        "an edition without a plan: add plan.yml beside it, or move it to its plan"));
    };

    static final Rule EDITIONS_ARE_PUBLISHED_ONCE = (draft, problems) -> {
        Map<List<String>, Document> seen = new HashMap<>();
        for (Document edition : draft.documents(Place.EDITION)) {
            String day = edition.tree().text("published");
            Document first = seen.putIfAbsent(List.of(PlanFiles.planOf(edition), day), edition);
            if (first != null) {
                problems.add(
                        edition.file(),
                        edition.lineOf("published"),
                        "published on the same day as edition "
                                + first.name().substring(first.name().indexOf('/') + 1)
                                + ", so neither is the newer: mend one");
            }
        }
    };

    static final Rule TARGETS_ARE_OF_THE_PLAN = (draft, problems) -> {
        for (Document plan : draft.documents(Place.PLAN)) {
            Set<String> listed = indicators(plan).stream().map(Field::key).collect(Collectors.toSet());
            Function<String, Boolean> isWithin = period -> {
                int year = Integer.parseInt(period.substring(0, 4));
                return year >= plan.tree().whole("first_year")
                        && year <= plan.tree().whole("last_year");
            };
            for (Document edition : PlanFiles.editionsOf(plan.name(), draft)) {
                targets(edition)
                        .filter(target -> !listed.contains(target.key()))
                        .forEach(target -> problems.add(
                                edition.file(),
                                target.line(),
                                "targets of \"" + target.key() + "\", which the plan does not list: "
                                        + Nearest.hint(target.key(), listed)));
                targets(edition)
                        .flatMap(target -> target.node().asFields().fields().stream())
                        .filter(period -> !isWithin.apply(period.key()))
                        .forEach(period -> problems.add(
                                edition.file(),
                                period.line(),
                                period.key() + " is not within the plan, which goes from "
                                        + plan.tree().text("first_year") + " to "
                                        + plan.tree().text("last_year")));
            }
        }
    };

    static final Rule ENTITIES_ARE_KNOWN = (draft, problems) -> {
        Set<String> known = draft.documents(Place.ORGANISATIONS).stream()
                .flatMap(document -> document.tree().fields().stream().map(Field::key))
                .collect(Collectors.toSet());
        for (Document edition : draft.documents(Place.EDITION)) {
            edition.tree().under("targets_by_entity").fields().stream()
                    .filter(entity -> !entity.key().matches(AREA) && !known.contains(entity.key()))
                    .forEach(entity -> problems.add(
                            edition.file(),
                            entity.line(),
                            "\"" + entity.key() + "\" is neither a KATO code nor in organisations.yml: "
                                    + Nearest.hint(entity.key(), known)));
        }
    };

    static final List<Rule> ALL = List.of(
            ONE_PLAN_IS_PRINTED,
            YEARS_ARE_IN_ORDER,
            NUMBERS_ARE_UNIQUE,
            GOALS_ARE_KNOWN,
            INDICATORS_ARE_KNOWN,
            EDITIONS_HAVE_A_PLAN,
            EDITIONS_ARE_PUBLISHED_ONCE,
            TARGETS_ARE_OF_THE_PLAN,
            ENTITIES_ARE_KNOWN);

    private PlanRules() {}

    private static List<Field> indicators(Document plan) {
        return plan.tree().under("indicators").fields();
    }

    /** The indicators that an edition gives targets for, the nation's and those of others. */
    private static Stream<Field> targets(Document edition) {
        return Stream.concat(
                edition.tree().under("targets").fields().stream(),
                edition.tree().under("targets_by_entity").fields().stream()
                        .flatMap(entity -> entity.node().asFields().fields().stream()));
    }
}
