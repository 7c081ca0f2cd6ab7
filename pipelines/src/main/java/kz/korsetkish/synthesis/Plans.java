package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the plans of all bodies: invented ministries, then akimats by their code. */
record Plans(PlanBook book, Territory territory, KnownFigures figures, Seed seed) {
    private static final int FIRST_DAY = 14;
    private static final int DAYS = 14;
    private static final double SECOND_CHANGE = 0.5;

    List<Plan> draw() {
        return Stream.concat(book.ministries().stream().map(this::plan), akimats())
                .toList();
    }

    private Plan plan(PlanBook.Ministry ministry) {
        var goals = Stream.concat(
                        ministry.goals().stream(), ministry.common().stream().map(book::commonGoal))
                .toList();
        return plan(
                ministry.organisation(),
                ministry.plan(),
                ministry.language(),
                null,
                ministry,
                book.revisionsNamed(ministry.revisions()),
                goals);
    }

    private Stream<Plan> akimats() {
        var akimats = book.akimats();
        var regions = territory.regions();
        return IntStream.range(0, regions.size()).mapToObj(i -> {
            var region = regions.get(i);
            var last = region.city() ? akimats.cityGoal() : akimats.okrugGoal();
            return plan(
                    region.code(),
                    akimats.plan(),
                    akimats.languages().get(i % akimats.languages().size()),
                    region,
                    null,
                    book.revisionsNamed(
                            akimats.revisions().get(i % akimats.revisions().size())),
                    Stream.concat(akimats.goals().stream(), Stream.of(last)).toList());
        });
    }

    private Plan plan(
            String organisation,
            String code,
            String language,
            @Nullable Region region,
            PlanBook.@Nullable Ministry ministry,
            List<PlanBook.Revision> revisions,
            List<PlanBook.Goal> goals) {
        // A region that was formed within a year has its plan from that year on.
        var formed = region != null && region.splitFrom() != null ? Territory.EDITIONS.getLast() : null;
        var firstYear = formed == null ? book.firstYear() : formed.getYear();
        var day = FIRST_DAY + seed.dice("plan_target/" + organisation).below(DAYS);
        var first = formed == null
                ? LocalDate.of(firstYear - 1, 12, day)
                : formed.plusMonths(1).withDayOfMonth(day);
        var versions = versions(firstYear, first, revisions);
        return new Plan(
                organisation,
                code + "-" + firstYear + "-" + book.lastYear(),
                language,
                firstYear,
                book.lastYear(),
                region,
                ministry,
                versions,
                paths(organisation, region, firstYear, versions, goals));
    }

    private static List<Plan.Version> versions(int firstYear, LocalDate first, List<PlanBook.Revision> revisions) {
        var versions = new ArrayList<Plan.Version>();
        versions.add(new Plan.Version(1, firstYear, first, null));
        for (var revision : revisions) {
            versions.add(
                    new Plan.Version(versions.size() + 1, revision.from(), revision.approvedOn(), revision.change()));
        }
        return versions;
    }

    private List<TargetPath> paths(
            String organisation,
            @Nullable Region region,
            int firstYear,
            List<Plan.Version> versions,
            List<PlanBook.Goal> goals) {
        var count = goals.stream().mapToInt(goal -> goal.indicators().size()).sum();
        var changes = changes(organisation, versions, count);
        var paths = new ArrayList<TargetPath>();
        for (var goal : goals) {
            for (var indicator : goal.indicators()) {
                var dice = seed.dice("plan_target/" + organisation + "/" + indicator.code());
                var known = indicator.follows() == null ? 0 : figures.figure(indicator.follows(), region, firstYear);
                var start = known + indicator.start() * dice.between(0.9, 1.1);
                var step = indicator.step() * dice.between(0.6, 1.4);
                paths.add(new TargetPath(goal, indicator, firstYear, start, step, changes.get(paths.size())));
            }
        }
        return paths;
    }

    /** For each indicator the versions that change it: each version changes one or two. */
    private List<List<Plan.Version>> changes(String organisation, List<Plan.Version> versions, int count) {
        var changes =
                Stream.<List<Plan.Version>>generate(ArrayList::new).limit(count).toList();
        for (var version : versions.subList(1, versions.size())) {
            var dice = seed.dice("plan_target/" + organisation + "/v" + version.number());
            var one = dice.below(count);
            changes.get(one).add(version);
            if (dice.chance(SECOND_CHANGE)) {
                changes.get((one + 1 + dice.below(count - 1)) % count).add(version);
            }
        }
        return changes;
    }
}
