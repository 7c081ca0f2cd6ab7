package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Publication;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.book.Source;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.PrintedPdf;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import kz.korsetkish.text.Unprintable;
import kz.korsetkish.workbook.DataWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books that strain the pages. */
class ExtremesTest {
    private static final Indicator SAMPLE = SampleBook.BOOK.indicators().get(9);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void nothingIsKnownAndNothingIsAimedAt(String language) throws Exception {
        Indicator empty = new Indicator(
                "empty",
                1,
                1,
                SAMPLE.title(),
                SAMPLE.shortTitle(),
                SAMPLE.unit(),
                "higher",
                0,
                SAMPLE.publisher(),
                SAMPLE.responsible(),
                SAMPLE.series(),
                SAMPLE.method(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
        assertThat(printOnce(empty, language)).contains(Texts.of(language).get("headline.none"));
    }

    @Test
    void fortyYearsOfValuesFit() throws Exception {
        List<Observation> values = new ArrayList<>();
        for (int year = 1984; year < 2026; year++) {
            values.add(value("KZ", year, Math.sin(year) * 3 - 1, "official"));
        }
        String text = print(with(SAMPLE.title(), values), "ru");
        assertThat(text).contains("2021", "2025", "−");
    }

    @Test
    void oneValueIsEnough() throws Exception {
        assertThat(print(with(SAMPLE.title(), List.of(value("KZ", 2025, 12.34, "computed"))), "en"))
                .contains("Computed value", "12.3");
    }

    @Test
    void valuesOfThreeProvenancesStandApart() throws Exception {
        List<Observation> values = new ArrayList<>();
        for (int year = 2021; year < 2026; year++) {
            values.add(value("KZ", year, 30, "official"));
            values.add(value("KZ", year, 30.2, "computed"));
            values.add(value("KZ", year, 29.8, "synthetic"));
        }
        for (String language : Languages.all()) {
            Texts texts = Texts.of(language);
            assertThat(printOnce(with(SAMPLE.title(), values), language))
                    .contains(texts.get("chart.official"), texts.get("chart.computed"), texts.get("chart.synthetic"));
        }
    }

    @Test
    void aRegionWithoutAValueIsListedAllTheSame() throws Exception {
        List<Observation> values = List.of(
                value("KZ", 2025, 5, "computed"),
                value("100000000", 2025, 7, "computed"),
                Values.withheld(value("110000000", 2025, 8, "computed"), "L"),
                Values.withheld(value("620000000", 2025, 6, "computed"), "Q"));
        assertThat(print(with(SAMPLE.title(), values), "en"))
                .contains("Akmola Region Withheld", "Ulytau Region Withheld");
    }

    @Test
    void aRegionOfLowReliabilityHasItsLetterAndLeadsNothing() throws Exception {
        List<Observation> values = List.of(
                value("KZ", 2025, 5, "computed"),
                value("100000000", 2025, 7, "computed"),
                Values.total("110000000", 2025, 9, "U", "computed"),
                value("150000000", 2025, 8, "computed"));
        assertThat(print(with(SAMPLE.title(), values), "en"))
                .contains("low reliability (U) left aside, lie between 8.0% (Aktobe Region) and 7.0% (Abai Region)")
                .containsPattern("Akmola Region U\\s+9\\.0")
                .contains(Texts.of("en").get("obsStatus.U"));
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void longStringsWrap(String language) throws Exception {
        String word = "Өзін-өзіқамтамасызетуіндегіөнімділіктіңжоғарылатылуы";
        String title =
                (word.repeat(3) + " мен одан да ұзағырақ атау, ").repeat(6).strip();
        Map<String, String> names = Map.of("kk", title, "ru", title, "en", title);
        Indicator named = with(new Translated(names), SAMPLE.observations());
        assertThat(NationalReportTest.joined(printOnce(named, language))).contains(NationalReportTest.joined(title));
        Path regional = folder.resolve("regional.pdf");
        RegionalReport.of(SampleBook.BOOK.with(List.of(named)), "110000000").print(language, regional);
        String text = String.join(
                " ", PrintedPdf.of(regional).holdsToTheStandardsOnce(language).pages());
        assertThat(NationalReportTest.joined(text)).contains(NationalReportTest.joined(title));
    }

    /** Long names, forty years, negative values, a suppressed one, and members of one year beside those of many. */
    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void partsOfEveryKindFit(String language) throws Exception {
        List<Observation> values = new ArrayList<>();
        for (int year = 1984; year < 2026; year++) {
            values.add(value("KZ", year, Math.sin(year) * 30, "official"));
            Observation mobile = Values.part("channel", "mobile", year, Math.cos(year) * 40, "official");
            values.add(year == 2010 ? Values.withheld(mobile, "Q") : mobile);
            values.add(Values.part(
                    "channel", "мобильді қосымша арқылы көрсетілетін қызметтер", year, -year / 50.0, "synthetic"));
        }
        for (int member = 0; member < 12; member++) {
            values.add(Values.part(
                    "owner", "Өзінөзіқамтамасызетуіндегіөнімділік" + member, 2024, member - 6, "synthetic"));
            values.add(Values.part(
                    "owner", "Өзінөзіқамтамасызетуіндегіөнімділік" + member, 2025, member - 5, "synthetic"));
        }
        values.add(Values.part("sex", "F", 2025, 12345.6, "computed"));
        values.add(Values.withheld(Values.part("sex", "M", 2025, 1, "computed"), "Q"));
        String text = printOnce(with(SAMPLE.title(), values), language);
        Texts texts = Texts.of(language);
        Voice voice = Voice.of(language, SampleBook.BOOK);
        assertThat(text)
                .contains("1984", voice.member("sex", "F"))
                .doesNotContain(voice.breakdown("sex") + ": " + voice.member("sex", "M"));
        assertThat(NationalReportTest.joined(text))
                .contains(NationalReportTest.joined(
                        texts.get("breakdown.withheld", "breakdown", voice.breakdown("sex"), "years", "2025")))
                .contains(NationalReportTest.joined(
                        texts.get("breakdown.withheld", "breakdown", voice.breakdown("channel"), "years", "2010")))
                .contains("қосымша", "өнімділік0")
                .doesNotContain("өнімділік10");
    }

    /** Names, titles and citations as people paste them, and characters that no font has: every report all the same. */
    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void whatPeoplePasteIsPrintedInEveryReport(String language) throws Exception {
        Translated pasted = everywhere("Северо\u2011Казахстанская 1 000 ₸ ✓ → 5 ℃");
        Translated strange = everywhere("Акмола 中 😀📈 \uD83D \u0001 область");
        Indicator indicator = with(
                pasted,
                SAMPLE.observations(),
                List.of(new Source("one", strange, pasted, true, 1), new Source("two", pasted, strange, false, 1)));
        Book whole = SampleBook.BOOK.with(List.of(indicator));
        List<Area> areas = whole.areas().stream()
                .map(area -> new Area(
                        area.code(),
                        area.level(),
                        switch (area.code()) {
                            case "110000000" -> strange;
                            case "590000000" -> pasted;
                            default -> area.name();
                        }))
                .toList();
        Book book = new Book(
                whole.release(),
                whole.plan(),
                whole.goals(),
                whole.indicators(),
                areas,
                whole.breakdowns(),
                whole.duties(),
                whole.publishers(),
                whole.inputs(),
                whole.revisions(),
                whole.earlier(),
                whole.bodyPlans(),
                Publication.NOT_GIVEN);
        Path national = folder.resolve("national.pdf");
        Path regional = folder.resolve("regional.pdf");
        List<Unprintable> missing = new ArrayList<>(NationalReport.of(book).print(language, national));
        missing.addAll(RegionalReport.of(book, "110000000").print(language, regional));
        for (Path file : List.of(national, regional)) {
            PrintedPdf printed = PrintedPdf.of(file);
            assertThat(NationalReportTest.joined(String.join(
                            " ", printed.holdsToTheStandardsOnce(language).pages())))
                    .contains("Северо-Казахстанская1000₸✓→5℃", "Акмола\uFFFD😀\uFFFD\uFFFD\uFFFDобласть");
        }
        assertThat(missing).extracting(Unprintable::codePoint).containsOnly(0x4E2D, 0x1F4C8, 0xD83D, 1);
        Path workbook = folder.resolve("tables.xlsx");
        assertThat(DataWorkbook.write(book, workbook))
                .contains(new Unprintable(
                        1, "Акмола 中 😀📈 \uFFFD \uFFFD область", "sheet sources, row 2, column name_kk"))
                .extracting(Unprintable::codePoint)
                .containsOnly(0xD83D, 1);
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            assertThat(read.findSheet("sources").orElseThrow().read().get(1).getCellText(3))
                    .isEqualTo("Акмола 中 😀📈 \uFFFD \uFFFD область");
        }
    }

    private static Translated everywhere(String text) {
        return new Translated(Map.of("kk", text, "ru", text, "en", text));
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void wordsOfAnotherLanguageSaySo(String language) throws Exception {
        Translated kazakh = new Translated(Map.of("kk", "Тек қазақша аталған дереккөз"));
        Indicator indicator = with(
                kazakh,
                SAMPLE.observations(),
                List.of(
                        new Source("one", kazakh, kazakh, false, 1),
                        new Source("two", kazakh, new Translated(Map.of("en", "An official title")), false, 1)));
        Book book = SampleBook.BOOK.with(List.of(indicator));
        Path file = folder.resolve("foreign.pdf");
        NationalReport.of(book).print(language, file);
        PrintedPdf printed = PrintedPdf.of(file).holdsToTheStandardsOnce(language);
        assertThat(String.join(" ", printed.pages()))
                .contains("Тек қазақша аталған дереккөз (one)", "An official title");
        List<String> foreign = new ArrayList<>(List.of("kk", "kk", "kk", "en"));
        foreign.removeIf(language::equals);
        assertThat(printed.foreignLanguages()).containsAll(foreign).doesNotContain(language);
    }

    /** As a book of the first release has it, and one of an earlier version. */
    @Test
    void thereNeedNotBeAnEarlierRelease() throws Exception {
        Book book = SampleBook.BOOK.with(List.of(SAMPLE));
        Texts texts = Texts.of("en");
        for (Optional<Earlier> none : List.of(Optional.of(Earlier.NONE), Optional.<Earlier>empty())) {
            assertThat(text(with(book, none)))
                    .doesNotContain(texts.get("changes.title"), "Since release", "were revised");
        }
    }

    /** A line through two points of neighbouring years leads nowhere: no page says that it does. */
    @Test
    void oneYearAfterItsBaselineNothingIsSaidOfThePace() throws Exception {
        String book = new String(
                Objects.requireNonNull(ExtremesTest.class.getResourceAsStream("/book.json"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Path changed = Files.writeString(
                folder.resolve("book.json"),
                book.replaceAll(", \"endValue\": [^,}]+", "")
                        .replaceAll(
                                "\"trend\": \"(stagnating|moving_away|acceleration_needed)\"",
                                "$0, \"tooShort\": \"one_year_of_change\""));
        assertThat(text(SampleBook.BOOK)).contains("since the baseline it has been");
        assertThat(text(BookFile.read(changed)))
                .doesNotContain("since the baseline it has been", "since the baseline the value has moved away");
    }

    private static Book with(Book book, Optional<Earlier> earlier) {
        return new Book(
                book.release(),
                book.plan(),
                book.goals(),
                book.indicators(),
                book.areas(),
                book.breakdowns(),
                book.duties(),
                book.publishers(),
                book.inputs(),
                book.revisions(),
                earlier,
                book.bodyPlans(),
                Publication.NOT_GIVEN);
    }

    private String text(Book book) throws Exception {
        Path file = folder.resolve("earlier.pdf");
        NationalReport.of(book).print("en", file);
        return String.join(
                " ", PrintedPdf.of(file).holdsToTheStandardsOnce("en").pages());
    }

    private static Indicator with(Translated title, List<Observation> observations) {
        return with(title, observations, SAMPLE.sources());
    }

    private static Indicator with(Translated title, List<Observation> observations, List<Source> sources) {
        return new Indicator(
                SAMPLE.indicatorId(),
                SAMPLE.number(),
                SAMPLE.goalNumber(),
                title,
                title,
                SAMPLE.unit(),
                SAMPLE.direction(),
                SAMPLE.precision(),
                title,
                Optional.empty(),
                List.of(),
                SAMPLE.method(),
                SAMPLE.assumptions(),
                SAMPLE.baseline(),
                SAMPLE.targets(),
                observations,
                SAMPLE.verdicts(),
                SAMPLE.outlooks(),
                SAMPLE.explanations(),
                SAMPLE.comparisons(),
                SAMPLE.places(),
                SAMPLE.behind(),
                SAMPLE.districts(),
                sources,
                SAMPLE.definition(),
                SAMPLE.definitionChanges());
    }

    private static Observation value(String area, int year, double value, String provenance) {
        return Values.total(area, year, value, "A", provenance);
    }

    private String print(Indicator indicator, String language) throws Exception {
        return String.join(
                " ", printed(indicator, language).holdsToTheStandards().pages());
    }

    private String printOnce(Indicator indicator, String language) throws Exception {
        return String.join(
                " ",
                printed(indicator, language).holdsToTheStandardsOnce(language).pages());
    }

    private PrintedPdf printed(Indicator indicator, String language) throws Exception {
        assertThat(Charts.faults(SampleBook.BOOK.with(List.of(indicator)), language))
                .isEmpty();
        Path file = folder.resolve("extreme.pdf");
        NationalReport.of(SampleBook.BOOK.with(List.of(indicator))).print(language, file);
        return PrintedPdf.of(file);
    }
}
