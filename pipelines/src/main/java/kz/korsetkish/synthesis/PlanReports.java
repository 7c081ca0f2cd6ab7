package kz.korsetkish.synthesis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports of state bodies on their plans, a file a body and year; a successor reports on the plan it took over too. */
record PlanReports(PlanBook book, List<Plan> plans, KnownFigures figures, Seed seed) implements SyntheticSource {
    private static final String HEADER =
            "plan_code,indicator_code,fact,numerator,denominator,fact_digits,printed,status_claimed,note";
    private static final double LATE = 0.07;
    private static final double UNFOUNDED_CLAIM = 0.06;
    private static final double PARTLY_CLAIMED = 0.15;
    private static final double EXPLAINED = 0.6;

    @Override
    public String name() {
        return "plan_report";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .boxed()
                .flatMap(year -> plans.stream()
                        .filter(plan -> plan.isReportedByItself(year))
                        .filter(plan -> !isMissing(plan, year))
                        .map(plan -> submission(plan, year)))
                .toList();
    }

    private static boolean isMissing(Plan plan, int year) {
        return plan.ministry() != null && Objects.equals(plan.ministry().missing(), year);
    }

    private Submission submission(Plan plan, int year) {
        var stem = "plan_report_" + plan.organisation() + "_" + year;
        var dice = seed.dice(stem);
        var sent = LocalDate.of(year + 1, 2, 8 + dice.below(18));
        if (dice.chance(LATE)) {
            sent = sent.plusDays(50 + dice.below(40));
        }
        var takenOver = plans.stream().filter(other -> other.isReportedBy(plan.organisation(), year));
        var rows = Stream.concat(
                        Stream.concat(Stream.of(plan), takenOver)
                                .flatMap(each ->
                                        each.paths().stream().map(path -> row(each, path, year, plan.language()))),
                        unplanned(plan, year))
                .toList();
        return Submission.ofRows(name(), stem, sent, HEADER, rows);
    }

    private static Stream<List<String>> unplanned(Plan plan, int year) {
        var unplanned = plan.ministry() == null ? null : plan.ministry().unplanned();
        return unplanned == null || unplanned.year() != year
                ? Stream.of()
                : Stream.of(List.of(plan.code(), unplanned.code(), "7", "", "", "0", "rounded", "achieved", ""));
    }

    private List<String> row(Plan plan, TargetPath path, int year, String language) {
        var code = path.indicator().code();
        var dice = seed.dice("plan_report_" + plan.organisation() + "_" + year + "/" + code);
        var fact = PlanFact.draw(plan, path, year, figures, dice);
        var row = new ArrayList<String>();
        row.add(plan.code());
        row.add(code);
        if (!fact.isCounted()) {
            row.addAll(
                    List.of("", "", "", "", "", "not_counted", said(book.notes().notCounted(), language, dice)));
            return row;
        }
        var decimals = path.indicator().decimals();
        row.add(BigDecimal.valueOf(fact.units(), decimals).toPlainString());
        row.add(fact.denominator() == 0 ? "" : String.valueOf(fact.numerator()));
        row.add(fact.denominator() == 0 ? "" : String.valueOf(fact.denominator()));
        row.add(String.valueOf(decimals));
        row.add(fact.isCut() ? "cut" : "rounded");
        var missed = (path.target(plan.inForce(year), year) - fact.units())
                * path.indicator().sign();
        row.add(missed <= 0 ? "achieved" : claim(missed, path, dice));
        row.add(missed > 0 && dice.chance(EXPLAINED) ? said(book.notes().missed(), language, dice) : "");
        return row;
    }

    /** What a body says of a target that it missed: mostly so, partly where it was near, and some claim it reached. */
    private static String claim(long missed, TargetPath path, Dice dice) {
        if (dice.chance(UNFOUNDED_CLAIM)) {
            return "achieved";
        }
        var near = missed < path.step() * path.scale();
        return near && dice.chance(PARTLY_CLAIMED) ? "partly_achieved" : "not_achieved";
    }

    private static String said(List<Map<String, String>> texts, String language, Dice dice) {
        return Objects.requireNonNull(texts.get(dice.below(texts.size())).get(language));
    }
}
