package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Gross regional products: invented shares of the published gross domestic product, which they sum to. */
record RegionalProducts(Territory territory, Calibration calibration, Seed seed) implements SyntheticSource {
    private static final String HEADER = "region_code,gross_regional_product_mln_kzt";
    private static final double YEARLY_SPREAD = 0.03;

    @Override
    public String name() {
        return "regional_gdp";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .mapToObj(year -> Submission.plain(
                        name(),
                        "regional_gdp_" + year,
                        LocalDate.of(year + 1, 2, 26),
                        territory.areas(year).size(),
                        HEADER,
                        file -> write(file, year)))
                .toList();
    }

    /** Tenths of a million KZT by today's regions, in their order. */
    long[] tenths(int year) {
        var dice = seed.dice("regional_gdp_" + year);
        var weights = territory.regions().stream()
                .mapToDouble(region -> region.profile().grossProductWeight() * dice.factor(YEARLY_SPREAD))
                .toArray();
        return Apportionment.split(calibration.of(year).gdpTenths(), weights);
    }

    private void write(CsvFile file, int year) throws IOException {
        var areas = territory.areas(year);
        var areaOfRegion = territory.areaOfRegion(year);
        var sums = new long[areas.size()];
        var tenths = tenths(year);
        for (var i = 0; i < tenths.length; i++) {
            sums[areaOfRegion[i]] += tenths[i];
        }
        for (var i = 0; i < sums.length; i++) {
            file.cell(areas.get(i).code()).cell(sums[i], 1).endRow();
        }
    }
}
