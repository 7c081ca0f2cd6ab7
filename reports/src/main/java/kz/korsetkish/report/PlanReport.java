package kz.korsetkish.report;

import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Voice;

/** The report on a state body's plan of one year, in the form of the official one: indicators, risks, notes, origin. */
public final class PlanReport {
    private PlanReport() {}

    /** Of every body and year that the book has. */
    static List<Report> all(Book book) {
        return PlanFacts.all(book).stream().map(PlanReport::of).toList();
    }

    public static Report of(PlanFacts facts) {
        return new Report(
                ReportKind.PLAN,
                facts.entity(),
                "plans/" + facts.entity() + "." + facts.year(),
                facts.book(),
                voice -> voice.say("plan.title", "body", name(facts, voice), "year", facts.year()),
                () -> List.of(new PlanPages(facts)),
                List::of);
    }

    static String name(PlanFacts facts, Voice voice) {
        return voice.capital(voice.body(facts.book().areas(), facts.entity()));
    }
}
