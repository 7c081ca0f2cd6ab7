package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The population survey: strata by region and urbanisation, clusters in them, weights that sum to the adults. */
record TrustSurvey(Territory territory, Calibration calibration, Seed seed) implements SyntheticSource {
    private static final String HEADER =
            "respondent_id,region_code,urbanisation,cluster_id,weight,sex,age_group,answer";
    private static final int SAMPLE_ANSWERS = 1_500;
    private static final double DO_NOT_KNOW = 0.035;
    private static final double REFUSAL = 0.015;
    private static final int DO_NOT_KNOW_ANSWER = 8;
    private static final int REFUSAL_ANSWER = 9;

    @Override
    public String name() {
        return "trust_survey";
    }

    @Override
    public List<Submission> submissions(SynthesisRequest request) {
        var sample = Math.round(SAMPLE_ANSWERS * request.growth());
        return IntStream.rangeClosed(request.firstYear(), request.lastYear())
                .mapToObj(year -> submission(year, Stratum.of(territory.areas(year), year, sample)))
                .toList();
    }

    private Submission submission(int year, List<Stratum> strata) {
        return Submission.plain(
                name(),
                "trust_survey_" + year,
                LocalDate.of(year + 1, 2, 1),
                strata.stream().mapToLong(Stratum::answers).sum(),
                HEADER,
                file -> write(file, year, strata));
    }

    private void write(CsvFile file, int year, List<Stratum> strata) throws IOException {
        var dice = seed.dice("trust_survey_" + year);
        var people = Respondents.draw(strata, dice);
        var answers = answers(people, calibration.of(year).trustPercent().doubleValue(), dice);
        for (var i = 0; i < people.size(); i++) {
            writeRow(file, year, people, i, answers[i]);
        }
    }

    private static void writeRow(CsvFile file, int year, Respondents people, int index, int answer) throws IOException {
        var stratum = people.stratum[index];
        file.cell("R" + year % 100 + "-" + (index + 1));
        file.cell(stratum.area().code()).cell(stratum.urban() ? "urban" : "rural");
        file.cell(stratum.label() + (people.cluster[index] + 1));
        file.cell(people.weight[index], Respondents.WEIGHT_PLACES);
        file.cell(people.female[index] ? "F" : "M").cell(people.ageGroup(index));
        file.cell(answer).endRow();
    }

    private static int[] answers(Respondents people, double percent, Dice dice) {
        var answers = new int[people.size()];
        for (var i = 0; i < answers.length; i++) {
            var draw = dice.unit();
            answers[i] = draw < DO_NOT_KNOW ? DO_NOT_KNOW_ANSWER : draw < DO_NOT_KNOW + REFUSAL ? REFUSAL_ANSWER : 0;
        }
        var ranked = people.byTrust(IntStream.range(0, answers.length).filter(i -> answers[i] == 0));
        var trusting = TrustCut.mark(people, ranked, percent);
        for (var position : ranked) {
            answers[position] = trusting[position] ? trust(dice) : distrust(dice);
        }
        return answers;
    }

    private static int trust(Dice dice) {
        return dice.chance(0.3) ? 5 : 4;
    }

    private static int distrust(Dice dice) {
        var draw = dice.unit();
        return draw < 0.15 ? 1 : draw < 0.45 ? 2 : 3;
    }
}
