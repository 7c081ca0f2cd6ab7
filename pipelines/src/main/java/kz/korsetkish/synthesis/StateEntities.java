package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** State and quasi-state entities: the same entities every year, their value added apportioned from the state share. */
record StateEntities(Territory territory, Calibration calibration, Seed seed) implements SyntheticSource {
    private static final String HEADER = "entity_id,ownership,region_code,gross_value_added_mln_kzt";
    private static final int SAMPLE_ENTITIES = 480;
    private static final double STATE_OWNED = 0.7;
    private static final double YEARLY_SPREAD = 0.04;
    private static final double QUASI_STATE_SIZE = 6;

    @Override
    public String name() {
        return "state_entity";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        var entities = Math.round(SAMPLE_ENTITIES * request.growth());
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .mapToObj(year -> Submission.plain(
                        name(),
                        "state_entity_" + year,
                        LocalDate.of(year + 1, 2, 20),
                        entities,
                        HEADER,
                        file -> write(file, year, entities)))
                .toList();
    }

    private void write(CsvFile file, int year, long entities) throws IOException {
        var regions = territory.regions();
        var dice = seed.dice("state_entity_" + year);
        var products = new RegionalProducts(territory, calibration, seed).tenths(year);
        var people = regions.stream().mapToDouble(Region::population).toArray();
        var counts = Apportionment.split(entities, people);
        var weights = IntStream.range(0, regions.size())
                .mapToDouble(i -> products[i] * regions.get(i).profile().stateFactor() * dice.factor(YEARLY_SPREAD))
                .toArray();
        var tenths = Apportionment.split(calibration.of(year).stateTenths(), weights);
        var areas = territory.areas(year);
        var areaOfRegion = territory.areaOfRegion(year);
        for (var i = 0; i < regions.size(); i++) {
            var areaCode = areas.get(areaOfRegion[i]).code();
            writeRegion(file, year, regions.get(i), areaCode, (int) counts[i], tenths[i]);
        }
    }

    private void writeRegion(CsvFile file, int year, Region region, String areaCode, int count, long tenths)
            throws IOException {
        var lasting = seed.dice("state_entity/" + region.code());
        var yearly = seed.dice("state_entity_" + year + "/" + region.code());
        var stateOwned = new boolean[count];
        var weights = new double[count];
        for (var i = 0; i < count; i++) {
            stateOwned[i] = lasting.chance(STATE_OWNED);
            weights[i] = (stateOwned[i] ? 1 : QUASI_STATE_SIZE) * lasting.factor(1.1) * yearly.factor(0.08);
        }
        var values = Apportionment.split(tenths, weights);
        for (var i = 0; i < count; i++) {
            file.cell(identity(region, i))
                    .cell(stateOwned[i] ? "state" : "quasi_state")
                    .cell(areaCode)
                    .cell(values[i], 1)
                    .endRow();
        }
    }

    /** Month 99 in the place of a registration month: no real business identification number looks so. */
    private static String identity(Region region, int number) {
        return "9999" + region.code().substring(0, 2) + String.format(Locale.ROOT, "%06d", number + 1);
    }
}
