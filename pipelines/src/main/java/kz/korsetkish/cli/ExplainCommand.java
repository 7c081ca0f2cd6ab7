package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.korsetkish.book.PlannedReference;
import kz.korsetkish.book.Reference;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.TargetPlan;
import kz.korsetkish.run.PinnedRelease;
import kz.korsetkish.session.Session;
import kz.korsetkish.text.Languages;
import kz.korsetkish.trace.Explanation;
import kz.korsetkish.trace.PlanExplanation;
import kz.korsetkish.trace.PlanTrace;
import kz.korsetkish.trace.Trace;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code korsetkish explain}. */
@Command(
        name = "explain",
        description = "Says where a printed number comes from: method, parts, submissions, and how to see their rows.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int WORDS = 3;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..3",
            paramLabel = "REFERENCE",
            description =
                    "as printed, such as i10.2023.KZ, i7.2025.KZ/owner=state-body-20 or, of a body's plan, csa-2017-2021/net-turnover.2019.agency-civil-service; or"
                            + " three words: indicator (number or name), area, period")
    private List<String> words = List.of();

    @Option(names = "--release", paramLabel = "ID", description = "of which release; default the newest")
    private @Nullable String release;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "of title and method; default ${DEFAULT-VALUE}")
    private String language = Languages.PROGRAM;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Languages.all().contains(language)) {
            throw new WrongUse("--lang: no texts in " + language + "; there are " + Languages.all());
        }
        var warehouse = common.existingWarehouse();
        Catalog catalog = CatalogFiles.load(common.sql());
        Optional<PlannedReference> planned =
                PlannedReference.parse(words.getFirst()).filter(one -> words.size() == 1);
        Optional<Reference> national = planned.isPresent() ? Optional.empty() : Optional.of(reference(catalog));
        try (var session = Session.open(warehouse, catalog)) {
            if (release != null) {
                new PinnedRelease(session, catalog).show(release);
            }
            planned.ifPresent(reference -> explain(reference, new PlanTrace(session, catalog)));
            national.ifPresent(reference -> explain(reference, new Trace(session, catalog)));
        }
        return ExitCode.DONE;
    }

    private void explain(Reference reference, Trace trace) {
        Explanation found = trace.explain(reference).orElseThrow(() -> unknown(reference, trace));
        print(
                found,
                trace.beside(reference).stream()
                        .filter(other -> !other.equals(found.reference()))
                        .toList());
    }

    private void explain(PlannedReference reference, PlanTrace trace) {
        PlanExplanation found = trace.explain(reference)
                .orElseThrow(() -> new WrongUse("the release has no number " + reference
                        + trace.nearest(reference)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse(": it has no plans of state bodies")));
        new ExplainedPlan(found, language).print(spec.commandLine().getOut());
    }

    private static WrongUse unknown(Reference reference, Trace trace) {
        List<Reference> beside = trace.beside(reference);
        if (!beside.isEmpty()) {
            return new WrongUse(reference + " names no number of the release alone; there are:\n  "
                    + beside.stream().map(Reference::toString).collect(Collectors.joining("\n  ")));
        }
        return new WrongUse("the release has no number " + reference
                + trace.nearest(reference)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse(": it has none of this indicator"));
    }

    private Reference reference(Catalog catalog) {
        Optional<Reference> parsed = words.size() == WORDS
                ? Reference.parse("i" + number(words.get(0), catalog) + "." + words.get(2) + "." + words.get(1))
                : Reference.parse(words.getFirst()).filter(one -> words.size() == 1);
        Reference reference = parsed.orElseThrow(() -> new WrongUse("\"" + String.join(" ", words)
                + "\" names no number: write i10.2023.KZ, or indicator, area and period: "
                + "rural-okrug-self-sufficiency KZ 2023; of a body's plan plan/indicator.2023.body"));
        number(Integer.toString(reference.number()), catalog);
        return reference;
    }

    /** Of an indicator that is named by its number or its name. */
    private static int number(String name, Catalog catalog) {
        List<String> names = new ArrayList<>();
        for (TargetPlan.Entry entry : catalog.printedPlan().indicators()) {
            String number = Integer.toString(entry.number());
            if (List.of(entry.indicatorId(), number, "i" + number).contains(name)) {
                return entry.number();
            }
            names.add(entry.indicatorId());
        }
        throw new WrongUse("there is no indicator " + name + ": " + Nearest.hint(name, names));
    }

    private void print(Explanation explanation, List<Reference> others) {
        PrintWriter out = spec.commandLine().getOut();
        Row indicator = explanation.indicator();
        out.println(explanation.reference() + "  " + indicator.getAs("title_" + language));
        out.println();
        fact(out, "method", indicator.getAs("method_" + language));
        for (Row assumption : indicator.<Row>getList(indicator.fieldIndex("assumptions"))) {
            fact(out, "assumption", assumption.getAs(language));
        }
        fact(out, "unit", indicator.getAs("unit"));
        String definition = indicator.getAs("definition");
        fact(
                out,
                "definition",
                definition
                        + (definition.equals("published")
                                ? " by its publisher"
                                : ", sql/gold/indicators/" + indicator.getAs("indicator_id") + ".sql")
                        + (explanation.definitionNow().equals(definition)
                                ? ""
                                : "; rows are looked up by that of this program, " + explanation.definitionNow()));
        for (Row change : indicator.<Row>getList(indicator.fieldIndex("definition_changes"))) {
            fact(
                    out,
                    "version " + change.getAs("version"),
                    "from " + change.getAs("from_period") + ": " + change.getAs(language));
        }
        String version = explanation.release().getAs("program_version");
        fact(
                out,
                "release",
                explanation.release().getAs("release_id") + " as of "
                        + explanation.release().getAs("as_of") + ", made by version " + version
                        + (version.equals(Version.text()) ? "" : "; this is version " + Version.text()));
        out.println();
        out.println("Values");
        Rows.TABLE.print(explanation.values(), out);
        out.println();
        explanation.tooFew().ifPresent(coverage -> {
            out.println("Values with status L are withheld: " + reason(coverage));
            out.println();
        });
        if (explanation.suppression() == Explanation.Suppression.ALL) {
            out.println("Values with status Q are suppressed: " + reason(indicator));
            out.println();
        } else if (explanation.suppression() == Explanation.Suppression.PARTS) {
            out.println("No query of the rows is given, since it would show values that are suppressed: "
                    + reason(indicator));
            out.println();
        }
        if (explanation.suppression() != Explanation.Suppression.ALL) {
            out.println("Submissions behind them; rows are counted in those that stand now");
            Rows.TABLE.print(explanation.submissions(), out);
        }
        if (!others.isEmpty()) {
            out.println();
            out.println("Other numbers of this indicator, period and area");
            others.forEach(other -> out.println(other));
        }
        for (String query : explanation.queries()) {
            out.println();
            out.println("To see the rows:");
            out.println("./korsetkish sql --internal -e \"" + query + "\"");
        }
        out.flush();
    }

    /** Cut, not rounded: what is just below the floor must not read as being on it. */
    private static String reason(Explanation.Coverage coverage) {
        return "%s percent of those who owe the data have sent them, and it takes %s."
                .formatted(coverage.percent().setScale(1, RoundingMode.DOWN), coverage.floor());
    }

    /** The rule alone: which of its cases applies would say something of the number. */
    private static String reason(Row indicator) {
        Integer threshold = indicator.getAs("disclosure_threshold");
        Integer dominance = indicator.getAs("disclosure_dominance");
        String few = dominance == null
                ? "fewer than %s answers or deliveries stand behind one".formatted(threshold)
                : "one adds up fewer than %s enterprises, or one of them could be told by another within %s percent"
                        .formatted(threshold, dominance);
        return few
                + ", or it would give away one of which that is true. How many rows are behind them, and which, is not told.";
    }

    private static void fact(PrintWriter out, String name, String text) {
        out.println(name + " ".repeat(12 - name.length()) + text);
    }
}
