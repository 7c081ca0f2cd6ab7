package kz.korsetkish.report;

import java.util.List;
import kz.korsetkish.book.Release;
import kz.korsetkish.pdf.Paper;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.reading.Voice;

/** What all reports of a release have in common: running heads, dates, producer. */
record Imprint(Release release, Voice voice) {

    Paper paper(String title, List<Part> parts) {
        Paper.Running running = new Paper.Running(
                title,
                voice.say("running.release", "release", release.releaseId()),
                voice.say("running.asOf", "date", voice.writing().date(release.asOf())),
                (page, pages) ->
                        voice.say("running.page", "page", Integer.toString(page), "pages", Integer.toString(pages)));
        return new Paper(
                voice.texts().language(),
                title + ". " + voice.say("running.release", "release", release.releaseId()),
                voice.say("report.author"),
                voice.say("report.subtitle"),
                "Korsetkish " + release.programVersion(),
                release.createdAt(),
                running,
                parts);
    }
}
