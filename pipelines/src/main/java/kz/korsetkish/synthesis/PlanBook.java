package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invented state bodies and what they plan, as the built-in file has them. */
record PlanBook(
        int firstYear,
        int lastYear,
        int risksFrom,
        Map<String, List<Revision>> revisions,
        Map<String, String> acts,
        Map<String, Goal> commonGoals,
        List<Ministry> ministries,
        Akimats akimats,
        Notes notes,
        List<Risk> risks) {
    PlanBook {
        revisions = Map.copyOf(revisions);
        acts = Map.copyOf(acts);
        commonGoals = Map.copyOf(commonGoals);
        ministries = List.copyOf(ministries);
        risks = List.copyOf(risks);
    }

    /** The later versions of this name. */
    List<Revision> revisionsNamed(String name) {
        return Objects.requireNonNull(revisions.get(name), name);
    }

    Goal commonGoal(String name) {
        return Objects.requireNonNull(commonGoals.get(name), name);
    }

    /**
     * A later version of a plan.
     *
     * @param from the first year that it has targets for
     * @param approved ISO day
     */
    record Revision(int from, String approved, Change change) {
        LocalDate approvedOn() {
            return LocalDate.parse(approved);
        }
    }

    /** What a version changes, with the steps that its targets move in the good direction. */
    enum Change {
        RAISED(1.6),
        LOWERED(-1.6),
        REDEFINED(2.4);

        final double steps;

        Change(double steps) {
            this.steps = steps;
        }
    }

    record Goal(String no, Region.Names title, List<Indicator> indicators) {
        Goal {
            indicators = List.copyOf(indicators);
        }

        int direction() {
            return Integer.parseInt(no.substring(0, no.indexOf('.')));
        }
    }

    /**
     * An indicator of a plan.
     *
     * @param national the national indicator that it leads to
     * @param follows the figure of the calibration that its facts are
     * @param start about the target of the first year; of one that follows a figure, its distance from that
     * @param step about what the target moves by a year
     * @param parts about the denominator of a share; 0 where no parts are told
     */
    record Indicator(
            String code,
            Region.Names title,
            String unit,
            String better,
            String source,
            @Nullable String national,
            @Nullable String follows,
            double start,
            double step,
            int decimals,
            long parts,
            @Nullable String programme) {
        /** 1 where the higher value is better, -1 where the lower one is. */
        int sign() {
            return better.equals("higher") ? 1 : -1;
        }

        double highest() {
            return switch (unit) {
                case "percent", "percentile" -> 99;
                case "index" -> 0.99;
                default -> 1_000_000;
            };
        }
    }

    /**
     * An invented ministry.
     *
     * @param reportsUntil the last year that it reports on itself; from then on its successor does
     * @param missing the year whose report never came
     */
    record Ministry(
            String organisation,
            String plan,
            String language,
            String revisions,
            @Nullable Integer reportsUntil,
            @Nullable String successor,
            @Nullable Integer missing,
            @Nullable Unplanned unplanned,
            List<String> common,
            List<Goal> goals) {
        Ministry {
            common = List.copyOf(common);
            goals = List.copyOf(goals);
        }
    }

    /** An indicator that is reported in a year and in no version of the plan. */
    record Unplanned(int year, String code) {}

    /** The one plan of all akimats, each with its own figures. */
    record Akimats(
            String plan,
            List<String> languages,
            List<String> revisions,
            List<Goal> goals,
            Goal okrugGoal,
            Goal cityGoal) {
        Akimats {
            languages = List.copyOf(languages);
            revisions = List.copyOf(revisions);
            goals = List.copyOf(goals);
        }
    }

    /** Words of the bodies, by language. */
    record Notes(List<Map<String, String>> missed, List<Map<String, String>> notCounted) {
        Notes {
            missed = List.copyOf(missed);
            notCounted = List.copyOf(notCounted);
        }
    }

    /** A risk, the measures planned against it and what was done, by language. */
    record Risk(Map<String, String> risk, Map<String, String> planned, Map<String, String> done) {}
}
