package kz.korsetkish.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Languages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What stands before the data: cover, contents, and the scorecard in every language. */
record Front(Book book, Workbook workbook) {
    private static final double PAGE = 140;

    /** What the file says of itself. */
    void describe() {
        workbook.properties()
                .setTitle(say("report.title"))
                .setSubject(say("report.subtitle"))
                .setCategory(book.release().releaseId())
                .setDescription(book.release().syntheticSubmissions() > 0 ? say("notice.annex") : "")
                .setCompany(book.publication()
                        .publisher()
                        .map(publisher -> Voice.of(Languages.PROGRAM, book).in(publisher))
                        .orElse(""));
    }

    void write(List<DataSheet> sheets) throws IOException {
        Worksheet cover = workbook.newWorksheet(CoverSheet.NAME);
        new CoverSheet(book).write(cover);
        finish(cover);
        Worksheet contents = workbook.newWorksheet(ContentsSheet.NAME);
        new ContentsSheet(sheets).write(contents);
        finish(contents);
        for (String language : Languages.all()) {
            Worksheet scorecard = workbook.newWorksheet(ScorecardSheet.name(language));
            new ScorecardSheet(book, Voice.of(language, book)).write(scorecard);
            finish(scorecard);
        }
    }

    private void finish(Worksheet sheet) throws IOException {
        PageSetup.of(sheet, PAGE, head());
        sheet.finish();
    }

    /** On top of every printed page. */
    String head() {
        String release = "Korsetkish " + book.release().releaseId();
        return book.release().syntheticSubmissions() > 0 ? release + ". " + say("workbook.synthetic") : release;
    }

    private String say(String key) {
        return Languages.all().stream()
                .map(language -> Voice.of(language, book).say(key))
                .collect(Collectors.joining(" / "));
    }
}
