package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;
import kz.korsetkish.text.Languages;

/** Makes the records out of trees that broke no rule. */
final class Records {
    private Records() {}

    static Organisation organisation(Node.Field field) {
        Fields tree = field.node().asFields();
        return new Organisation(
                field.key(),
                tree.text("kind"),
                tree.optionalText("area"),
                tree.under("name").texts(),
                tree.find("full_name")
                        .map(Node::asFields)
                        .orElse(tree.under("name"))
                        .texts(),
                date(tree, "valid_from"),
                date(tree, "valid_to"),
                tree.optionalText("successor"),
                tree.optionalText("plans_from").map(Integer::valueOf));
    }

    static UnitOfMeasure unit(Node.Field field) {
        Fields tree = field.node().asFields();
        return new UnitOfMeasure(
                field.key(),
                tree.under("name").texts(),
                tree.under("value").texts(),
                tree.under("difference").texts(),
                tree.whole("decimals"),
                number(tree, "lowest"),
                number(tree, "highest"));
    }

    static CodeList codes(Document document) {
        Fields tree = document.tree();
        return new CodeList(
                document.name(),
                tree.under("name").texts(),
                tree.under("members").fields().stream().map(Records::member).toList());
    }

    private static CodeList.Member member(Node.Field field) {
        Fields tree = field.node().asFields();
        return new CodeList.Member(
                field.key(),
                tree.under("name").texts(),
                number(tree, "highest"),
                date(tree, "valid_from"),
                date(tree, "valid_to"));
    }

    private static Scale scale(Fields tree, List<UnitOfMeasure> units) {
        Optional<UnitOfMeasure> unit = units.stream()
                .filter(one -> one.unit().equals(tree.text("unit")))
                .findFirst();
        return new Scale(
                tree.text("unit"),
                tree.optionalText("decimals")
                        .map(Integer::valueOf)
                        .or(() -> unit.map(UnitOfMeasure::decimals))
                        .orElse(0),
                number(tree, "lowest").or(() -> unit.flatMap(UnitOfMeasure::lowest)),
                number(tree, "highest").or(() -> unit.flatMap(UnitOfMeasure::highest)));
    }

    private static Optional<LocalDate> date(Fields tree, String key) {
        return tree.optionalText(key).map(LocalDate::parse);
    }

    private static Optional<BigDecimal> number(Fields tree, String key) {
        return tree.optionalText(key).map(BigDecimal::new);
    }

    static Indicator indicator(Document document, Optional<Query> query, List<UnitOfMeasure> units) {
        Fields tree = document.tree();
        Fields coverage = tree.under("coverage");
        return new Indicator(
                document.name(),
                tree.under("title").texts(),
                tree.find("short_title")
                        .map(node -> node.asFields().texts())
                        .orElse(tree.under("title").texts()),
                scale(tree, units),
                tree.text("direction"),
                tree.flag("additive"),
                tree.flag("ratio_scale"),
                tree.whole("ci_level"),
                tree.whole("frequency_months"),
                tree.whole("publication_lag_months"),
                tree.flag("published"),
                tree.text("publisher"),
                tree.optionalText("responsible"),
                tree.under("series").fields().stream()
                        .map(field ->
                                new Series(field.key(), field.node().asFields().texts()))
                        .toList(),
                coverage.optionalText("source"),
                coverage.optionalText("floor").map(Integer::parseInt).orElse(0),
                tree.find("disclosure").map(node -> disclosure(node.asFields())),
                tree.find("reliability").map(node -> reliability(node.asFields())),
                tree.map("definition_changes", Records::definitionChange),
                tree.under("method").texts(),
                tree.map("assumptions", Fields::texts),
                tree.texts("sources"),
                query);
    }

    private static Disclosure disclosure(Fields tree) {
        return new Disclosure(
                tree.text("counted"),
                tree.text("population"),
                tree.whole("threshold"),
                tree.optionalText("dominance")
                        .map(percent -> OptionalInt.of(Integer.parseInt(percent)))
                        .orElse(OptionalInt.empty()),
                tree.optionalText("series"));
    }

    private static Reliability reliability(Fields tree) {
        return new Reliability(tree.whole("effective_answers"), tree.whole("interval_width"));
    }

    private static DefinitionChange definitionChange(Fields tree) {
        return new DefinitionChange(
                tree.whole("version"),
                tree.text("from"),
                LocalDate.parse(tree.text("decided")),
                tree.under("change").texts());
    }

    static Source source(Document document) {
        Fields tree = document.tree();
        return new Source(
                document.name(),
                tree.whole("contract_version"),
                tree.under("title").texts(),
                citation(tree),
                origin(tree),
                tree.optionalText("organisation"),
                tree.optionalText("period"),
                layout(tree),
                tree.map("columns", Records::column),
                tree.texts("key"),
                tree.map("rules", Records::rule),
                tree.find("calendar").map(node -> calendar(node.asFields())),
                !tree.optionalText("confidential").equals(Optional.of("false")));
    }

    /** An official title without a language is in that of the program. */
    private static Map<String, String> citation(Fields tree) {
        return tree.find("citation").filter(Fields.class::isInstance).isPresent()
                ? tree.under("citation").texts()
                : Map.of(Languages.PROGRAM, tree.text("citation"));
    }

    private static Source.Origin origin(Fields tree) {
        if (tree.find("jdbc").isEmpty()) {
            return Source.Origin.Files.named(tree.optionalText("file").orElse(""));
        }
        Fields jdbc = tree.under("jdbc");
        return new Source.Origin.Table(
                jdbc.text("connection"), jdbc.text("table"), jdbc.optionalText("watermark"), jdbc.lineOf("connection"));
    }

    private static Source.Layout layout(Fields tree) {
        return new Source.Layout(
                tree.optionalText("format")
                        .filter(format -> !format.equals("any"))
                        .map(format -> Source.Format.valueOf(format.toUpperCase(Locale.ROOT))),
                tree.optionalText("encoding").map(Charset::forName),
                tree.optionalText("delimiter").map(delimiter -> delimiter.charAt(0)),
                // Texts of a table may have line breaks.
                tree.flag("multiline") || tree.find("jdbc").isPresent(),
                tree.flag("columns_in_order"),
                tree.optionalText("unknown_columns").filter("ignore"::equals).isPresent(),
                tree.find("unpivot").map(Node::asFields).map(Records::across));
    }

    private static Source.Across across(Fields tree) {
        return new Source.Across(
                Pattern.compile(tree.text("columns")),
                tree.text("name"),
                tree.text("value"),
                tree.texts("no_data"),
                tree.optionalText("first_column"),
                tree.find("blocks").map(Node::asFields).map(Records::blocks));
    }

    private static Source.Blocks blocks(Fields tree) {
        return new Source.Blocks(
                tree.text("name"),
                tree.optionalText("first"),
                tree.under("values").texts());
    }

    private static Source.Column column(Fields tree) {
        return new Source.Column(
                tree.text("name"),
                tree.text("type"),
                tree.flag("required"),
                number(tree, "min"),
                number(tree, "max"),
                tree.texts("allowed"),
                tree.optionalText("pattern"),
                tree.under("form").texts(),
                tree.flag("as_published"),
                tree.optionalText("zone").map(ZoneId::of),
                tree.under("meaning").texts(),
                tree.find("refers_to").map(node -> reference(node.asFields())));
    }

    private static Reference reference(Fields tree) {
        Reference.Kind kind = Arrays.stream(Reference.Kind.values())
                .filter(one -> tree.field(one.key()).isPresent())
                .findFirst()
                .orElseThrow();
        return new Reference(
                kind,
                switch (kind) {
                    case AREA, ORGANISATION -> tree.texts(kind.key());
                    case CODE -> List.of(tree.text("code"));
                    case SOURCE -> List.of(tree.text("source"), tree.text("column"));
                    case INDICATOR, ENTITY, UNIT -> List.of();
                },
                tree.optionalText("at"),
                tree.flag("of_sender"),
                tree.flag("from_first"));
    }

    private static Source.Rule rule(Fields tree) {
        return new Source.Rule(
                tree.text("name"), tree.text("predicate"), tree.under("message").texts(), tree.lineOf("predicate"));
    }

    private static Calendar calendar(Fields tree) {
        return new Calendar(
                tree.text("reporters"),
                tree.optionalText("rows_per"),
                tree.whole("first_year"),
                tree.optionalText("every_months")
                        .map(months -> OptionalInt.of(Integer.parseInt(months)))
                        .orElse(OptionalInt.empty()),
                tree.whole("due_after_months"),
                tree.optionalText("assessed").map(Boolean::valueOf).orElse(true));
    }

    static TableContract table(Document document) {
        Fields tree = document.tree();
        int slash = document.name().indexOf('/');
        return new TableContract(
                document.name().substring(0, slash),
                document.name().substring(slash + 1),
                document.file(),
                tree.text("description"),
                tree.texts("grain"),
                tree.map("columns", Records::tableColumn),
                tree.flag("published"));
    }

    static Model model(Document document, Query query) {
        TableContract contract = table(document);
        return new Model(
                contract,
                new Query(contract.name(), query.file(), query.sql()),
                refresh(document.tree()),
                document.tree().flag("reads_bronze"));
    }

    private static Model.Refresh refresh(Fields tree) {
        return switch (tree.optionalText("refresh").orElse("view")) {
            case "full" -> new Model.Refresh.Full();
            case "by_submission" -> new Model.Refresh.BySubmission(named(tree, "submission"));
            case "by_key" -> new Model.Refresh.ByKey(named(tree, "key"), named(tree, "submission"), named(tree, "of"));
            default -> new Model.Refresh.View();
        };
    }

    /** A declaration that lacks it is told, and its SQL is looked at all the same. */
    private static String named(Fields tree, String key) {
        return tree.optionalText(key).orElse("");
    }

    private static TableContract.Column tableColumn(Fields tree) {
        return new TableContract.Column(
                tree.text("name"), tree.text("type"), tree.flag("required"), tree.text("description"));
    }
}
