package kz.korsetkish.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The quality of the data of one indicator in five points, a sentence or two each. */
record Quality(Indicator indicator, Book book, Voice voice) {

    /** Nothing where the book does not say what the release rests on. */
    List<Element> elements() {
        if (inputs().isEmpty()) {
            return List.of();
        }
        return List.of(Paragraph.of(Stream.of(
                        point("verification", verification()),
                        point("sources", sources()),
                        point("accuracy", accuracy()),
                        point("limitations", limitations()),
                        point("compensation", compensation()))
                .flatMap(List::stream)
                .toList()));
    }

    private List<Inline> point(String name, String text) {
        return List.of(
                new Inline.Words(voice.say("quality." + name) + " ", Type.SMALL.in(Face.BOLD)),
                new Inline.Words(text + " ", Type.SMALL));
    }

    private List<Input> inputs() {
        return QualityAnnex.inputs(book, indicator);
    }

    private String verification() {
        long rejected = inputs().stream().mapToLong(Input::rowsRejected).sum();
        long accepted = inputs().stream().mapToLong(Input::rowsAccepted).sum();
        return voice.say(
                "quality.verification.text",
                "rows",
                voice.writing().count(accepted + rejected),
                "rejected",
                voice.writing().count(rejected));
    }

    private String sources() {
        long organisations =
                inputs().stream().map(Input::organisation).distinct().count();
        return voice.say(
                "quality.sources.text",
                Map.of(
                        "submissions", Integer.toString(inputs().size()),
                        "organisations", Long.toString(organisations),
                        "synthetic",
                                Long.toString(inputs().stream()
                                        .filter(Input::synthetic)
                                        .count())));
    }

    private String accuracy() {
        return indicator.observations().stream()
                .flatMap(o -> o.ciLevel().stream())
                .findFirst()
                .map(level -> voice.say("quality.accuracy.interval", "level", Integer.toString(level)))
                .orElse(voice.say("quality.accuracy.none"));
    }

    private String limitations() {
        boolean synthetic = inputs().stream().anyMatch(Input::synthetic);
        String assumptions = voice.say(
                "quality.limitations.assumptions",
                "count",
                Integer.toString(indicator.assumptions().size()));
        String share = inputs().stream().allMatch(Input::synthetic) ? "all_synthetic" : "synthetic";
        return synthetic ? voice.say("quality.limitations." + share) + " " + assumptions : assumptions;
    }

    private String compensation() {
        Optional<Integer> floor = indicator.verdicts().stream()
                .filter(verdict -> verdict.coverage().isPresent())
                .flatMap((Verdict verdict) -> verdict.coverageFloor().stream())
                .findFirst();
        String none = voice.say("quality.compensation.none");
        return floor.map(f -> none + " " + voice.say("quality.compensation.floor", "floor", Integer.toString(f)))
                .orElse(none);
    }
}
