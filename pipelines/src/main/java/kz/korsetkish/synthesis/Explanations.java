package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What an organisation says of targets that it missed, in texts that say of themselves that they are invented. */
record Explanations(ExplanationBook book) implements SyntheticSource {
    private static final String HEADER = "indicator_id,entity,explanation_kk,explanation_ru,explanation_en,measures_kk,"
            + "measures_ru,measures_en,written_on";

    @Override
    public String name() {
        return "explanation";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        return IntStream.rangeClosed(
                        Math.max(request.firstYear(), book.firstYear()), Math.min(request.lastYear(), book.lastYear()))
                .mapToObj(this::submission)
                .toList();
    }

    private Submission submission(int year) {
        var written = LocalDate.parse(year + 1 + "-" + book.writtenOn());
        var rows = book.texts().stream()
                .map(text -> List.of(
                        book.indicator(),
                        text.entity(),
                        text.explanationKk(),
                        text.explanationRu(),
                        text.explanationEn(),
                        text.measuresKk(),
                        text.measuresRu(),
                        text.measuresEn(),
                        written.toString()))
                .toList();
        return Submission.ofRows(
                name(), "explanation_" + book.organisation() + "_" + year, written.plusDays(1), HEADER, rows);
    }
}
