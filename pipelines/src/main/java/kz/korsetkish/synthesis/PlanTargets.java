package kz.korsetkish.synthesis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Plans of state bodies, a file a body and version: all targets of that version from its first year on. */
record PlanTargets(PlanBook book, List<Plan> plans, Seed seed) implements SyntheticSource {
    private static final String HEADER = "plan_code,version,approved_on,act,direction_no,goal_no,"
            + "goal_title_kk,goal_title_ru,goal_title_en,"
            + "indicator_code,indicator_title_kk,indicator_title_ru,indicator_title_en,"
            + "unit,better,information_source,national_indicator,programme_code,definition_version,target_year,target";
    private static final int SENDING_DAYS = 21;
    private static final int ACTS = 600;

    @Override
    public String name() {
        return "plan_target";
    }

    /** A version that the years need is written even where its own first year is an earlier one. */
    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return plans.stream()
                .flatMap(plan -> plan.versions().stream()
                        .filter(version -> version.from() <= request.lastYear())
                        .map(version -> submission(plan, version)))
                .toList();
    }

    private Submission submission(Plan plan, Plan.Version version) {
        var stem = "plan_target_" + plan.organisation() + "_" + version.from() + "-v" + version.number();
        var rows = rows(plan, version, act(plan, version, stem));
        return Submission.ofRows(name(), stem, version.approvedOn().plusDays(SENDING_DAYS), HEADER, rows);
    }

    private String act(Plan plan, Plan.Version version, String stem) {
        return Objects.requireNonNull(book.acts().get(plan.language()))
                .replace("{day}", version.approvedOn().toString())
                .replace("{number}", String.valueOf(1 + seed.dice(stem).below(ACTS)));
    }

    private static List<List<String>> rows(Plan plan, Plan.Version version, String act) {
        return plan.paths().stream()
                .flatMap(path -> IntStream.rangeClosed(version.from(), plan.lastYear())
                        .mapToObj(year -> row(plan, version, act, path, year)))
                .toList();
    }

    private static List<String> row(Plan plan, Plan.Version version, String act, TargetPath path, int year) {
        var goal = path.goal();
        var indicator = path.indicator();
        var row = new ArrayList<String>();
        row.add(plan.code());
        row.add(String.valueOf(version.number()));
        row.add(version.approvedOn().toString());
        row.add(act);
        row.add(String.valueOf(goal.direction()));
        row.add(goal.no());
        row.addAll(List.of(goal.title().kk(), goal.title().ru(), goal.title().en()));
        row.add(indicator.code());
        row.addAll(List.of(
                indicator.title().kk(),
                indicator.title().ru(),
                indicator.title().en()));
        row.addAll(List.of(indicator.unit(), indicator.better(), indicator.source()));
        row.add(Objects.requireNonNullElse(indicator.national(), ""));
        row.add(Objects.requireNonNullElse(indicator.programme(), ""));
        row.add(String.valueOf(path.definitionVersion(version)));
        row.add(String.valueOf(year));
        row.add(BigDecimal.valueOf(path.target(version, year), indicator.decimals())
                .toPlainString());
        return row;
    }
}
