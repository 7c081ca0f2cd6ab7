package kz.korsetkish.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.text.Unprintable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressTest {
    private static final String PANGRAM = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі: «Көрсеткіш» № 1 — 2,5 %";

    @TempDir
    private Path folder;

    private List<Unprintable> unprintable = List.of();

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
    void aNoticeIsSeenOnEveryPageAndHeardOnce() throws Exception {
        PrintedPdf printed = print(List.of(heading("A paper", "here"), Paragraph.of("words ".repeat(4000), Type.BODY)))
                .holdsToTheStandards();
        assertThat(printed.pages())
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("A notice"));
        List<String> spoken = printed.spoken();
        assertThat(spoken.getFirst()).contains("A notice");
        assertThat(spoken.subList(1, spoken.size()))
                .allSatisfy(page -> assertThat(page).contains("words").doesNotContain("A notice"));
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

    /** As texts come out of word processors, web pages and other systems. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void whatPeoplePasteIsPrinted(Face face) throws Exception {
        List<String> texts = List.of(
                "1 000 ₸, 20 ₽, 5 €",
                "✓ ✔ ✗ ☑ ☐ ★",
                "→ ⇒ ↑ ↓ ➤",
                "+5 ℃, 10⁻⁶ м², H₂O, x¹⁰",
                "≤ ≥ ≠ ≈ ± × ÷ ∞ ∑ √ − ‰ ‱",
                "– — ― ‐ ‒ … • ◦ ▪ ● ‣",
                "«» “” „“ ‘’ ‚‘ ‹› ′ ″",
                "№ ™ ® © § ① ½ ⅔ Ⅳ",
                "ӘәҒғҚқҢңӨөҰұҮүҺһІі",
                "ўѣҳӯӣғ əğışčžł");
        assertThat(print(texts, face)).contains(twice(texts));
        assertThat(unprintable).isEmpty();
    }

    @Test
    void whatIsNotSeenIsNotMissed() throws Exception {
        Map<String, String> expected = Map.of(
                "Северо\u2011Казахстанская", "Северо-Казахстанская",
                "Аи\u0306ыртаускии\u0306", "Айыртауский",
                "Кара\u00ADганда\u200B \u200Eобласть\uFEFF", "Караганда область",
                "two\tor\r\nmore\u2028lines\u3000here", "two or more lines here",
                "1\u202F000\u2009000", "1 000 000",
                "done ☑\uFE0F", "done ☑");
        List<Map.Entry<String, String>> entries = List.copyOf(expected.entrySet());
        assertThat(print(entries.stream().map(Map.Entry::getKey).toList(), Face.REGULAR)
                        .replaceAll("\\p{Zs}+", " "))
                .contains(twice(entries.stream().map(Map.Entry::getValue).toList()));
        assertThat(unprintable).isEmpty();
    }

    @Test
    void whatNoFontHasIsReplacedAndTold() throws Exception {
        Map<Integer, String> missing = Map.ofEntries(
                Map.entry(0x4E2D, "U+4E2D (CJK UNIFIED IDEOGRAPHS 4E2D)"),
                Map.entry(0x1F4C8, "U+1F4C8 (CHART WITH UPWARDS TREND)"),
                Map.entry(0x20000, "U+20000 (CJK UNIFIED IDEOGRAPHS EXTENSION B 20000)"),
                Map.entry(0xFFFD, "U+FFFD (REPLACEMENT CHARACTER)"),
                Map.entry(0x01, "U+0001 (START OF HEADING)"),
                Map.entry(0x9F, "U+009F (APPLICATION PROGRAM COMMAND)"),
                Map.entry(0x20E3, "U+20E3 (COMBINING ENCLOSING KEYCAP)"),
                Map.entry(0x0627, "U+0627 (ARABIC LETTER ALEF)"),
                Map.entry(0x05D0, "U+05D0 (HEBREW LETTER ALEF)"),
                Map.entry(0xF0B7, "U+F0B7 (PRIVATE USE AREA F0B7)"),
                Map.entry(0xD83D, "U+D83D (HIGH SURROGATES D83D)"),
                Map.entry(0xFFFF, "U+FFFF"));
        List<Integer> characters = List.copyOf(missing.keySet());
        List<String> texts = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            texts.add("Северо" + Character.toString(characters.get(i)) + "Казахстанская " + i);
            printed.add("Северо\uFFFDКазахстанская " + i);
        }
        assertThat(print(texts, Face.BOLD)).contains(twice(printed));
        List<Unprintable> expected = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            expected.add(new Unprintable(characters.get(i), printed.get(i), "page 2"));
        }
        assertThat(unprintable).containsExactlyElementsOf(expected);
        assertThat(unprintable.stream().map(Unprintable::character))
                .containsExactlyElementsOf(characters.stream().map(missing::get).toList());
    }

    /** Each of them in a paragraph and in a chart, on the second page. */
    private String print(List<String> texts, Face face) throws Exception {
        List<Element> elements = new ArrayList<>(List.of(heading("A paper", "here"), new Gap(690)));
        for (String text : texts) {
            elements.add(Paragraph.of(text, Type.BODY.in(face)));
            elements.add(chart(text, face));
        }
        return print(elements).holdsToTheStandards().pages().get(1);
    }

    private static String twice(List<String> texts) {
        return texts.stream().map(text -> text + " " + text).collect(Collectors.joining(" "));
    }

    /** Whatever a text holds, a paper comes of it. */
    @Test
    void noCharacterStopsAPaper() throws Exception {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            int end = i % 4 == 0 ? Character.MAX_CODE_POINT + 1 : 0x3000;
            int c = random.nextInt(end);
            if (i % 20 == 19) {
                text.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)))
                        .append(' ');
            } else {
                text.appendCodePoint(c);
            }
        }
        List<Element> elements = new ArrayList<>();
        elements.add(heading(text.substring(0, 300), "here"));
        elements.add(Paragraph.of(text.toString(), Type.BODY));
        elements.add(new Bullets(List.of(
                List.of(new Inline.Jump(text.toString(), Type.BODY.in(Face.ITALIC), "here", text.toString())))));
        elements.add(chart(text.substring(0, 60), Face.REGULAR));
        elements.add(new Figure((g, width, height) -> g.drawLine(0, 0, 10, 10), text.toString(), 0, 50));
        PrintedPdf printed = print(text.toString(), elements);
        assertThat(printed.failures()).isEmpty();
        assertThat(unprintable).isNotEmpty();
    }

    @Test
    void aLabelIsMeasuredAsItIsDrawn() throws Exception {
        Picture chart = (g, width, height) -> {
            g.setFont(Face.REGULAR.awt(8));
            String label = "100 ₸ 中 ✓";
            g.drawString(label, 1, 12);
            double end = 1 + g.getFontMetrics().getStringBounds(label, g).getWidth();
            g.drawString("behind it", (float) end, 12);
        };
        print(List.of(heading("A paper", "here"), new Figure(chart, "A chart", 0, 20)))
                .holdsToTheStandards();
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
    void smallLettersAreNoticed() throws Exception {
        Picture chart = (g, width, height) -> {
            g.setFont(Face.REGULAR.awt(6.5f));
            g.drawString("in a chart", 1, 12);
        };
        Style small = new Style(Face.REGULAR, 6.5f, 8, Ink.TEXT);
        for (Element element : List.of(new Figure(chart, "A chart", 0, 20), Paragraph.of("in a paragraph", small))) {
            PrintedPdf printed = print(List.of(heading("A paper", "here"), element));
            assertThatThrownBy(printed::isLegible).hasMessageContaining("less than 7 points");
        }
    }

    @Test
    void aFailedPrintLeavesTheOldFile() throws Exception {
        Path file = folder.resolve("paper.pdf");
        Files.writeString(file, "old");
        Figure tooTall = new Figure((g, width, height) -> {}, "taller than a page", 0, 2000);
        assertThatThrownBy(() -> print(List.of(tooTall))).hasMessageContaining("taller than a page");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("paper.pdf");
    }

    private static Figure chart(String text, Face face) {
        Picture chart = (g, width, height) -> {
            g.setFont(face.awt(8));
            g.drawString(text, 1, 12);
        };
        return new Figure(chart, "A chart", 0, 20);
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
        return print("A <title> & more", elements);
    }

    private PrintedPdf print(String title, List<Element> elements) throws Exception {
        Paper.Running running =
                new Paper.Running("left", "right", "foot", (page, pages) -> "Page " + page + " of " + pages);
        Part part = new Part(Optional.of("A notice"), true, Optional.empty(), elements);
        Paper paper = new Paper("en", title, "author", "subject", "producer", Instant.EPOCH, running, List.of(part));
        Path file = folder.resolve("paper.pdf");
        unprintable = Press.print(paper, file);
        PrintedPdf printed = PrintedPdf.of(file);
        Files.delete(file);
        return printed;
    }
}
