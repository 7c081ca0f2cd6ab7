package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Service deliveries, in the order of the days they were completed on. */
record ServiceDeliveries(Territory territory, Calibration calibration, ServiceCatalog catalog, Seed seed)
        implements SyntheticSource {
    private static final String HEADER = "delivery_id,service_code,region_code,started_at,completed_at,channel,"
            + "manual_steps,recipient_group,initiator";

    @Override
    public String name() {
        return "service_delivery";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .mapToObj(year -> submission(year, request.deliveries(year)))
                .toList();
    }

    private Submission submission(int year, long deliveries) {
        return new Submission(
                name(),
                "service_delivery_" + year,
                Submission.instant(LocalDate.of(year + 1, 1, 20)),
                deliveries,
                true,
                HEADER,
                file -> write(file, year, deliveries));
    }

    private void write(CsvFile file, int year, long deliveries) throws IOException {
        var figures = calibration.of(year);
        var areas = territory.areas(year);
        var conduct =
                new DeliveryConduct(figures.instantServices(), catalog.types().size());
        var quota = new DeliveryQuota(areas, figures, deliveries);
        new DeliveryWriter(file, areas, catalog, year, quota, conduct, seed.dice("service_delivery_" + year))
                .write(deliveries);
    }
}
