package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The classifier of territory: regions are real, everything below them is synthetic and named so. */
record KatoEditions(Territory territory) implements SyntheticSource {
    private static final String HEADER = "kato_code,parent_code,level,name_kk,name_ru,name_en";

    @Override
    public String name() {
        return "kato";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return Territory.EDITIONS.stream()
                .filter(effective -> effective.getYear() <= request.lastYear())
                .map(effective -> Submission.plain(
                        name(),
                        "kato_" + effective,
                        effective,
                        rows(effective),
                        HEADER,
                        file -> write(file, effective)))
                .toList();
    }

    private long rows(LocalDate effective) {
        return territory.areas(effective).stream()
                .mapToLong(area -> 1 + area.districts().size() + area.ruralOkrugs())
                .sum();
    }

    private void write(CsvFile file, LocalDate effective) throws IOException {
        for (var area : territory.areas(effective)) {
            var name = area.region().name();
            file.cell(area.code()).cell("").cell("region");
            file.cell(name.kk()).cell(name.ru()).cell(name.en()).endRow();
            for (var district : area.districts()) {
                writeDistrict(file, area, district);
            }
        }
    }

    private static void writeDistrict(CsvFile file, Area area, District district) throws IOException {
        var number = hyphenated(district.code(), 2);
        file.cell(district.code()).cell(area.code()).cell("district");
        file.cell("Синтетикалық аудан " + number)
                .cell(districtName(district.code()))
                .cell("Synthetic district " + number)
                .endRow();
        for (var okrug : district.okrugs()) {
            var okrugNumber = hyphenated(okrug, 3);
            file.cell(okrug).cell(district.code()).cell("rural_okrug");
            file.cell("Синтетикалық округ " + okrugNumber)
                    .cell(okrugName(okrug))
                    .cell("Synthetic okrug " + okrugNumber)
                    .endRow();
        }
    }

    /** In Russian. */
    static String districtName(String code) {
        return "Синтетический район " + hyphenated(code, 2);
    }

    /** In Russian. */
    static String okrugName(String code) {
        return "Синтетический округ " + hyphenated(code, 3);
    }

    private static String hyphenated(String code, int pairs) {
        var result = new StringBuilder(code.substring(0, 2));
        for (var pair = 1; pair < pairs; pair++) {
            result.append('-').append(code, 2 * pair, 2 * pair + 2);
        }
        return result.toString();
    }
}
