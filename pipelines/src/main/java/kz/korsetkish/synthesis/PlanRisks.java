package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Risks of the plans of ministries, three to five a body and year. */
record PlanRisks(PlanBook book, List<Plan> plans, Seed seed) implements SyntheticSource {
    private static final String HEADER = "plan_code,risk_no,goal_no,risk,planned_measures,done_measures,status";
    private static final int FEWEST = 3;
    private static final double DONE = 0.6;
    private static final double PARTLY = 0.6;

    @Override
    public String name() {
        return "plan_risk";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(Math.max(request.firstYear(), book.risksFrom()), request.lastYear())
                .boxed()
                .flatMap(year -> plans.stream()
                        .filter(plan -> plan.ministry() != null && plan.isReportedByItself(year))
                        .map(plan -> submission(plan, year)))
                .toList();
    }

    private Submission submission(Plan plan, int year) {
        var stem = "plan_risk_" + plan.organisation() + "_" + year;
        var dice = seed.dice(stem);
        var sent = LocalDate.of(year + 1, 2, 8 + dice.below(18));
        var left = new ArrayList<>(book.risks());
        var count = FEWEST + dice.below(3);
        var rows = Stream.iterate(1, number -> number <= count, number -> number + 1)
                .map(number -> row(plan, number, left.remove(dice.below(left.size())), dice))
                .toList();
        return Submission.ofRows(name(), stem, sent, HEADER, rows);
    }

    private static List<String> row(Plan plan, int number, PlanBook.Risk risk, Dice dice) {
        var goal = plan.paths().get(dice.below(plan.paths().size())).goal();
        var status = dice.chance(DONE) ? "done" : dice.chance(PARTLY) ? "partly" : "not_done";
        return List.of(
                plan.code(),
                String.valueOf(number),
                goal.no(),
                said(risk.risk(), plan),
                said(risk.planned(), plan),
                status.equals("not_done") ? "" : said(risk.done(), plan),
                status);
    }

    private static String said(Map<String, String> texts, Plan plan) {
        return Objects.requireNonNull(texts.get(plan.language()));
    }
}
