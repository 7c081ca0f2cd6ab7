package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Budgets of rural okrugs, a file per akimat and year; the latest versions sum to the calibrated totals. */
record OkrugBudgets(Territory territory, Calibration calibration, Seed seed) implements SyntheticSource {
    private static final String HEADER =
            "okrug_code,version,total_revenue,tax,non_tax,sale_of_fixed_capital,transfers,expenditure";
    private static final double AMENDED = 0.3;
    private static final double CORRECTED = 0.04;
    private static final double LARGEST_OWN_SHARE = 0.9;
    private static final double YEARLY_SPREAD = 0.05;
    private static final int SENDING_DAYS = 12;

    @Override
    public String name() {
        return "okrug_budget";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .boxed()
                .flatMap(this::submissions)
                .toList();
    }

    /** The three cities have no rural okrugs, hence no file. */
    private Stream<Submission> submissions(int year) {
        var areas = territory.areas(year).stream()
                .filter(area -> area.ruralOkrugs() > 0)
                .toList();
        return IntStream.range(0, areas.size()).mapToObj(i -> {
            var area = areas.get(i);
            return Submission.plain(
                    name(),
                    "okrug_budget_" + area.code() + "_" + year,
                    LocalDate.of(year + 1, 2, 1).plusDays(i % SENDING_DAYS),
                    rows(area),
                    HEADER,
                    file -> write(file, area, year));
        });
    }

    private static long rows(Area area) {
        return area.parts().stream()
                .mapToLong(part ->
                        part.ruralOkrugs() + share(part.ruralOkrugs(), AMENDED) + share(part.ruralOkrugs(), CORRECTED))
                .sum();
    }

    private void write(CsvFile file, Area area, int year) throws IOException {
        var totals = totals(year);
        var own = ownRevenues(year, totals);
        for (var part : area.parts()) {
            var index = territory.regions().indexOf(part);
            var codes = District.of(area.code().substring(0, 2), part).stream()
                    .flatMap(district -> district.okrugs().stream())
                    .toList();
            var yearly = seed.dice("okrug_budget_" + year + "/" + part.code());
            var budgets = budgets(part, totals[index], own[index], yearly);
            writePart(file, codes, budgets, yearly);
        }
    }

    /** Total revenue in thousand KZT by today's regions: more okrugs and more people in them make more. */
    private long[] totals(int year) {
        var weights = territory.regions().stream()
                .mapToDouble(region -> Math.sqrt(region.ruralOkrugs()
                        * region.population(year)
                        * (1 - region.profile().urbanShare())))
                .toArray();
        return Apportionment.split(calibration.of(year).okrugRevenueThousands(), weights);
    }

    /** What the latest versions of an area's budgets sum to. */
    Revenue revenue(Area area, int year) {
        var totals = totals(year);
        var owns = ownRevenues(year, totals);
        var own = 0L;
        var total = 0L;
        for (var part : area.parts()) {
            var index = territory.regions().indexOf(part);
            own += owns[index];
            total += totals[index];
        }
        return new Revenue(own, total);
    }

    private long[] ownRevenues(int year, long[] totals) {
        var dice = seed.dice("okrug_budget_" + year);
        var weights = IntStream.range(0, totals.length)
                .mapToDouble(i -> totals[i]
                        * territory.regions().get(i).profile().ownRevenueFactor()
                        * dice.factor(YEARLY_SPREAD))
                .toArray();
        return Apportionment.split(calibration.of(year).okrugOwnRevenueThousands(), weights);
    }

    private List<OkrugBudget> budgets(Region part, long total, long own, Dice yearly) {
        var lasting = seed.dice("okrug_budget/" + part.code());
        var sizes = new double[part.ruralOkrugs()];
        var efforts = new double[part.ruralOkrugs()];
        for (var i = 0; i < sizes.length; i++) {
            sizes[i] = lasting.factor(0.6) * yearly.factor(0.05);
            efforts[i] = lasting.factor(0.7) * yearly.factor(0.06);
        }
        var totals = Apportionment.split(total, sizes);
        var weights = IntStream.range(0, sizes.length)
                .mapToDouble(i -> totals[i] * efforts[i])
                .toArray();
        var ceilings = Arrays.stream(totals)
                .map(each -> (long) (each * LARGEST_OWN_SHARE))
                .toArray();
        var owns = Apportionment.splitBelow(own, weights, ceilings);
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> OkrugBudget.of(totals[i], owns[i], yearly))
                .toList();
    }

    private static void writePart(CsvFile file, List<String> codes, List<OkrugBudget> latest, Dice dice)
            throws IOException {
        var amended = chosen(codes.size(), AMENDED, dice);
        var corrected = chosen(codes.size(), CORRECTED, dice);
        for (var i = 0; i < codes.size(); i++) {
            var versions = new ArrayList<String>(List.of("approved"));
            if (amended[i]) {
                versions.add("amended");
            }
            if (corrected[i]) {
                versions.add("corrected");
            }
            for (var version : versions) {
                var isLatest = version.equals(versions.getLast());
                var budget = isLatest ? latest.get(i) : latest.get(i).before(dice);
                writeRow(file, codes.get(i), version, budget);
            }
        }
    }

    private static void writeRow(CsvFile file, String code, String version, OkrugBudget budget) throws IOException {
        file.cell(code).cell(version).cell(budget.total());
        file.cell(budget.tax()).cell(budget.nonTax()).cell(budget.sale());
        file.cell(budget.transfers()).cell(budget.expenditure()).endRow();
    }

    /** Marks exactly the given share, every choice equally likely. */
    private static boolean[] chosen(int count, double share, Dice dice) {
        var marked = new boolean[count];
        var left = share(count, share);
        for (var i = 0; i < count; i++) {
            marked[i] = dice.below(count - i) < left;
            left -= marked[i] ? 1 : 0;
        }
        return marked;
    }

    private static int share(int count, double share) {
        return (int) Math.round(count * share);
    }

    /** In thousand KZT. */
    record Revenue(long own, long total) {}
}
