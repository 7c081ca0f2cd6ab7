package kz.korsetkish.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {
    private static final String PANGRAM = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі: «Көрсеткіш» № 1 — 2,5 %";

    @TempDir
    private Path folder;

    @Test
    void everyKindOfElementIsTagged() throws Exception {
        Inline.Sign sign = new Inline.Sign((g, width, height) -> g.fillRect(0, 0, 5, 5), 8, 8);
        List<Element> elements = List.of(
                heading("A paper", "here"),
                Paragraph.of(List.of(
                        sign,
                        new Inline.Words(" Some words, ", Type.BODY),
                        new Inline.Jump("a link".repeat(40), Type.BODY, "here", "back to the title"),
                        new Inline.Words(", and " + PANGRAM, Type.BODY))),
                Paragraph.of("On a panel. ".repeat(400), Type.BODY).on(new Panel(Ink.NAVY, Ink.WASH)),
                new Bullets(List.of(
                        List.of(new Inline.Words("one", Type.BODY)), List.of(new Inline.Words("two", Type.BODY)))),
                new Figure((g, width, height) -> g.drawLine(0, 0, 10, 10), "A line", 0, 50),
                new Gap(10),
                longTable());

        PrintedPdf printed = print(elements).holdsToTheStandards();

        assertThat(printed.pages()).hasSizeGreaterThan(2);
        assertThat(printed.pages().getFirst()).contains("A paper", PANGRAM);
        assertThat(printed.pages().getLast())
                .contains("repeated header", "row 99", "Page " + printed.pages().size());
    }

    @Test
    void aHeadingNeverEndsAPage() throws Exception {
        for (int gap = 600; gap < 720; gap += 12) {
            List<String> pages = print(List.of(
                            heading("A paper", "here"),
                            new Gap(gap),
                            Heading.within("Within"),
                            Paragraph.of("body ".repeat(60), Type.BODY)))
                    .pages();
            assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContainPattern("Within Page"));
        }
    }

    @Test
    void aMissingGlyphIsNotDroppedInSilence() {
        assertThatThrownBy(() -> print(List.of(Paragraph.of("100 ₸", Type.BODY))))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+20B8");
        Picture chart = (g, width, height) -> {
            g.setFont(Face.REGULAR.awt(8));
            g.drawString("✓", 1, 9);
        };
        assertThatThrownBy(() -> print(List.of(new Figure(chart, "A chart", 0, 20))))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+2713");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void lettersOverLettersAreNoticed() throws Exception {
        Picture chart = (g, width, height) -> {
            g.setFont(Face.REGULAR.awt(8));
            g.drawString("one label", 1, 12);
            g.drawString("over another", 9, 14);
        };
        PrintedPdf printed = print(List.of(heading("A paper", "here"), new Figure(chart, "A chart", 0, 20)));
        assertThatThrownBy(printed::holdsToTheStandards)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(" and ");
    }

    @Test
    void aFailedPrintLeavesTheOldFile() throws Exception {
        Path file = folder.resolve("paper.pdf");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> print(List.of(Paragraph.of("₸", Type.BODY))))
                .isInstanceOf(MissingGlyphException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("paper.pdf");
    }

    private static Heading heading(String text, String anchor) {
        return new Heading(1, text, Type.TITLE, Optional.of(text), Optional.of(anchor));
    }

    private static Table longTable() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i += 2) {
            rows.add(Row.of(List.of(
                    Cell.of(Kind.ROW_HEADER, words("group " + i)).down(2),
                    Cell.of(Kind.DATA, words("row " + i)),
                    Cell.of(Kind.DATA, words("x")))));
            rows.add(Row.of(List.of(Cell.of(Kind.DATA, words("row " + (i + 1))).across(2))));
        }
        Row head = Row.of(List.of(
                Cell.of(Kind.COLUMN_HEADER, words("group")),
                Cell.of(Kind.COLUMN_HEADER, words("repeated header")).across(2)));
        return new Table(List.of(1f, 2f, 1f), "a long table", List.of(head), rows);
    }

    private static Paragraph words(String text) {
        return Paragraph.of(text, Type.TABLE).after(0);
    }

    private PrintedPdf print(List<Element> elements) throws Exception {
        Paper.Running running =
                new Paper.Running("left", "right", "foot", (page, pages) -> "Page " + page + " of " + pages);
        Part part = new Part(Optional.of("A notice"), true, Optional.empty(), elements);
        Paper paper = new Paper(
                "en", "A <title> & more", "author", "subject", "producer", Instant.EPOCH, running, List.of(part));
        Path file = folder.resolve("paper.pdf");
        Press.print(paper, file);
        PrintedPdf printed = PrintedPdf.of(file);
        Files.delete(file);
        return printed;
    }
}
