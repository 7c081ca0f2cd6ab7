package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.chart.ClearLabels;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Grid;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Picture;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.reading.Voice;

/** The pictures of reports, found where the reports print them. */
final class Charts {
    private Charts() {}

    private record Drawing(Picture picture, float width, float height) {}

    /** What is wrong with the labels of any picture of any report of the book. */
    static List<String> faults(Book book, String language) {
        Voice voice = Voice.of(language, book);
        List<String> faults = new ArrayList<>();
        for (Report report : ReportKind.all(book)) {
            report.sections().get().stream()
                    .flatMap(section -> section.part(voice).elements().stream())
                    .flatMap(Charts::drawings)
                    .flatMap(one -> ClearLabels.faults(one.picture, one.width, one.height).stream()
                            .map(fault -> one.picture.getClass().getSimpleName() + ": " + fault))
                    .forEach(fault -> faults.add(report.file(language) + ", " + fault));
        }
        return faults;
    }

    private static Stream<Drawing> drawings(Element element) {
        return switch (element) {
            case Figure figure ->
                Stream.of(new Drawing(
                        figure.picture(), figure.width() == 0 ? Grid.COLUMN : figure.width(), figure.height()));
            case Together together -> together.elements().stream().flatMap(Charts::drawings);
            case Table table ->
                Stream.concat(table.head().stream(), table.body().stream())
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.content().stream())
                        .flatMap(Charts::drawings);
            case Paragraph paragraph ->
                paragraph.inlines().stream()
                        .filter(Inline.Sign.class::isInstance)
                        .map(Inline.Sign.class::cast)
                        .map(sign -> new Drawing(sign.picture(), sign.width(), sign.height()));
            default -> Stream.empty();
        };
    }
}
