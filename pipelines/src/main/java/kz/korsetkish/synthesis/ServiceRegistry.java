package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The registry of service types as it stood at each year's end. */
record ServiceRegistry(ServiceCatalog catalog) implements SyntheticSource {
    private static final String HEADER =
            "service_code,owner,top50,form_electronic,form_service_centre,form_paper,active_from,active_until";

    @Override
    public String name() {
        return "service_registry";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .mapToObj(year -> Submission.plain(
                        name(),
                        "service_registry_" + year,
                        LocalDate.of(year + 1, 1, 15),
                        catalog.knownIn(year).size(),
                        HEADER,
                        file -> write(file, year)))
                .toList();
    }

    private void write(CsvFile file, int year) throws IOException {
        var electronicFrom = catalog.electronicFrom(year);
        for (var type : catalog.knownIn(year)) {
            var forms = type.forms(electronicFrom);
            var until = type.until();
            file.cell(type.code()).cell(type.owner()).cell(type.listed());
            file.cell(forms.electronic()).cell(forms.serviceCentre()).cell(forms.paper());
            file.cell(type.from().toString())
                    .cell(until == null || until.getYear() > year ? "" : until.toString())
                    .endRow();
        }
    }
}
