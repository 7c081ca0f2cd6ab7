package kz.korsetkish.synthesis;

import java.io.IOException;
import java.util.List;

/** What became of the codes of the first edition in the second: the regions that were split, and their moved units. */
record KatoCrosswalk(Territory territory) implements SyntheticSource {
    private static final String HEADER = "old_code,old_level,old_name_ru,new_code,new_name_ru,match";

    @Override
    public String name() {
        return "kato_crosswalk";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        var effective = Territory.EDITIONS.getLast();
        return effective.getYear() > request.lastYear()
                ? List.of()
                : List.of(Submission.plain(
                        name(), "kato_crosswalk_" + effective, effective, rows(), HEADER, this::write));
    }

    private List<Area> splitAreas() {
        return territory.areas(Territory.EDITIONS.getFirst()).stream()
                .filter(area -> area.parts().size() > 1)
                .toList();
    }

    private long rows() {
        return splitAreas().stream()
                .flatMap(area -> area.parts().stream())
                .mapToLong(part -> 1 + (part.splitFrom() == null ? 0 : part.districts() + part.ruralOkrugs()))
                .sum();
    }

    private void write(CsvFile file) throws IOException {
        for (var area : splitAreas()) {
            for (var part : area.parts()) {
                var isWhole = part.equals(area.region());
                file.cell(area.code()).cell("oblast").cell(area.region().name().ru());
                file.cell(part.code()).cell(part.name().ru()).cell(isWhole ? "same_code" : "moved_or_recoded");
                file.endRow();
                if (!isWhole) {
                    writeMoved(file, District.of(prefix(area.code()), part), District.of(prefix(part.code()), part));
                }
            }
        }
    }

    private static void writeMoved(CsvFile file, List<District> before, List<District> after) throws IOException {
        for (var i = 0; i < before.size(); i++) {
            var district = before.get(i);
            var moved = after.get(i);
            file.cell(district.code()).cell("district").cell(KatoEditions.districtName(district.code()));
            file.cell(moved.code()).cell(KatoEditions.districtName(moved.code()));
            file.cell("moved_or_recoded").endRow();
            for (var j = 0; j < district.okrugs().size(); j++) {
                var okrug = district.okrugs().get(j);
                var movedOkrug = moved.okrugs().get(j);
                file.cell(okrug).cell("okrug").cell(KatoEditions.okrugName(okrug));
                file.cell(movedOkrug).cell(KatoEditions.okrugName(movedOkrug));
                file.cell("moved_or_recoded").endRow();
            }
        }
    }

    private static String prefix(String code) {
        return code.substring(0, 2);
    }
}
