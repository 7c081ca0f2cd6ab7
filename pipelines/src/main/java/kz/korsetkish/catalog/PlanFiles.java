package kz.korsetkish.catalog;

import static kz.korsetkish.catalog.Shapes.keyed;
import static kz.korsetkish.catalog.Shapes.optional;
import static kz.korsetkish.catalog.Shapes.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Field;
import kz.korsetkish.catalog.Node.Fields;
import kz.korsetkish.catalog.Shape.Keyed;
import kz.korsetkish.catalog.Shape.ListOf;
import kz.korsetkish.catalog.Shape.MapOf;
import kz.korsetkish.catalog.TargetEdition.Target;

/** The files of plans: their shapes, and the records made out of trees that broke no rule. */
final class PlanFiles {
    private static final String NATION = "KZ";
    private static final MapOf TARGETS = new MapOf(Forms.INDICATOR_ID, new MapOf(Forms.YEAR, Forms.NUMBER));

    static final Keyed PLAN = keyed(
            required("owner", Forms.ORGANISATION),
            optional("printed", Forms.FLAG),
            required("title", Shapes.TRANSLATED),
            required("document", Shapes.TRANSLATED),
            required("first_year", Forms.YEAR),
            required("last_year", Forms.YEAR),
            required(
                    "goals",
                    new ListOf(keyed(required("number", Forms.POSITIVE), required("title", Shapes.TRANSLATED)))),
            required(
                    "indicators",
                    new MapOf(
                            Forms.INDICATOR_ID,
                            keyed(
                                    required("number", Forms.POSITIVE),
                                    required("goal", Forms.POSITIVE),
                                    optional(
                                            "baseline",
                                            keyed(required("period", Forms.YEAR), required("value", Forms.NUMBER)))))));

    static final Keyed EDITION = keyed(
            required("published", Forms.DATE),
            required("document", Shapes.TRANSLATED),
            optional("targets_by_entity", new MapOf(Forms.ORGANISATION, TARGETS)),
            optional("targets", TARGETS));

    private PlanFiles() {}

    static List<TargetPlan> plans(Draft draft) {
        return draft.documents(Place.PLAN).stream()
                .map(plan -> plan(plan, editionsOf(plan.name(), draft)))
                .toList();
    }

    /** The documents of its editions, in no order that matters. */
    static List<Document> editionsOf(String plan, Draft draft) {
        return draft.documents(Place.EDITION).stream()
                .filter(edition -> planOf(edition).equals(plan))
                .toList();
    }

    /** The name of an edition is that of its plan and its own. */
    static String planOf(Document edition) {
        return edition.name().substring(0, edition.name().indexOf('/'));
    }

    private static TargetPlan plan(Document document, List<Document> editions) {
        Fields tree = document.tree();
        return new TargetPlan(
                document.name(),
                tree.flag("printed"),
                tree.text("owner"),
                tree.under("title").texts(),
                tree.under("document").texts(),
                tree.whole("first_year"),
                tree.whole("last_year"),
                tree.records("goals").stream()
                        .map(PlanFiles::goal)
                        .sorted(Comparator.comparingInt(Goal::number))
                        .toList(),
                tree.under("indicators").fields().stream()
                        .map(PlanFiles::entry)
                        .sorted(Comparator.comparingInt(TargetPlan.Entry::number))
                        .toList(),
                editions.stream()
                        .map(PlanFiles::edition)
                        .sorted(Comparator.comparing(TargetEdition::published))
                        .toList());
    }

    private static Goal goal(Fields tree) {
        return new Goal(tree.whole("number"), tree.under("title").texts());
    }

    private static TargetPlan.Entry entry(Field field) {
        Fields tree = field.node().asFields();
        return new TargetPlan.Entry(
                field.key(),
                tree.whole("number"),
                tree.whole("goal"),
                tree.find("baseline").map(node -> baseline(node.asFields())));
    }

    private static Baseline baseline(Fields tree) {
        return new Baseline(tree.text("period"), new BigDecimal(tree.text("value")));
    }

    private static TargetEdition edition(Document document) {
        Fields tree = document.tree();
        return new TargetEdition(
                document.name().substring(planOf(document).length() + 1),
                LocalDate.parse(tree.text("published")),
                tree.under("document").texts(),
                targets(tree));
    }

    private static List<Target> targets(Fields edition) {
        return Stream.concat(
                        targets(NATION, edition.under("targets")),
                        edition.under("targets_by_entity").fields().stream()
                                .flatMap(entity ->
                                        targets(entity.key(), entity.node().asFields())))
                .toList();
    }

    private static Stream<Target> targets(String entity, Fields tree) {
        return tree.fields().stream()
                .flatMap(indicator -> indicator.node().asFields().fields().stream()
                        .sorted(Comparator.comparing(Field::key))
                        .map(year -> new Target(
                                indicator.key(),
                                entity,
                                year.key(),
                                new BigDecimal(year.node().text()))));
    }
}
