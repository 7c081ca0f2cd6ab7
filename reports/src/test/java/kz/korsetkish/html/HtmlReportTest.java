package kz.korsetkish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.OnPaper;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.report.Elsewhere;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a parser sees it. */
class HtmlReportTest {
    private static final Map<String, Document> PAGES = new ConcurrentHashMap<>();
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:url\\(|@import|https?:|\\bimport\\()");
    private static final String HOSTILE =
            "</script></title></style><script>hurt()</script>\"'><img src=x onerror=hurt()> =cmd|' /C calc'!A0 \u202Eevil";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void everyNameIsUniqueAndEveryLinkLeadsSomewhere(String language) {
        Document page = page(language);
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("\\S+"));
        for (String link : page.select("[href^=#]").eachAttr("href")) {
            assertThat(ids).contains(link.substring(1));
        }
        for (String attribute : List.of("aria-labelledby", "for")) {
            assertThat(ids).containsAll(page.select("[" + attribute + "]").eachAttr(attribute));
        }
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void nothingIsAskedOfAnybody(String language) {
        Document page = page(language);

        assertThat(page.select("[src], [srcset], [action], [style], iframe, object, embed, link:not([href=data:,])"))
                .isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(one -> one.attributes().asList().stream())
                        .map(Map.Entry::getKey))
                .noneMatch(name -> name.startsWith("on"));
        for (String own : page.select("style, script").eachText()) {
            assertThat(ADDRESS.matcher(own).find()).isFalse();
        }
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "http");
    }

    /** What is in the sections of the reports is in the page too: each heading, row and place. */
    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void thePageHasAllThatTheReportsHave(String language) {
        Document page = page(language);
        List<String> ids = page.select("[id]").eachAttr("id");
        for (Report report : ReportKind.all(SampleBook.BOOK)) {
            // A page of the national report.
            if (report.kind() == ReportKind.BRIEF) {
                continue;
            }
            List<Element> elements = report.accounted(language).parts().stream()
                    .flatMap(part -> elements(part.elements()))
                    .toList();
            org.jsoup.nodes.Element article = Objects.requireNonNull(page.getElementById(Page.id(report)));
            List<Table> tables = of(elements, Table.class);

            assertThat(article.select("table")).hasSameSizeAs(tables);
            assertThat(article.select("tbody > tr"))
                    .hasSize(tables.stream()
                            .mapToInt(table -> table.body().size())
                            .sum());
            assertThat(article.select("figure")).hasSameSizeAs(of(elements, Figure.class));
            // The first heading is that of the article.
            assertThat(article.select("h2, h3, h4, h5, h6")).hasSameSizeAs(of(elements, Heading.class));
            tables.stream()
                    .flatMap(table -> table.body().stream())
                    .flatMap(row -> row.anchor().stream())
                    .forEach(reference -> assertThat(ids).contains(reference));
        }
    }

    @Test
    void aNumberOfTheNationIsFoundByItsReference() {
        org.jsoup.nodes.Element row = Objects.requireNonNull(page("en").getElementById("i10.2025.KZ"));

        assertThat(row.tagName()).isEqualTo("tr");
        assertThat(Objects.requireNonNull(row.closest("article")).id()).isEqualTo("national");
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void headingsGoDownStepByStep(String language) {
        int before = 0;
        for (org.jsoup.nodes.Element heading : page(language).select("h1, h2, h3, h4, h5, h6")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page(language).select("h1")).hasSize(1);
    }

    @Test
    void chartsGiveTheirDataAway() {
        List<String> links = page("en").select("a.csv").eachAttr("href");

        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("data:text/csv;charset=utf-8,%EF%BB%BF"));
        assertThat(links)
                .anyMatch(link -> link.contains("Series,Year,Value,Kind%20of%20value")
                        && link.contains("%0D%0AKazakhstan,2025,26.3"));
    }

    @Test
    void theSameBookGivesTheSameBytesAnywhere() throws Exception {
        byte[] here = Elsewhere.west(() -> written(SampleBook.BOOK, "kk"));

        assertThat(Elsewhere.eastLater(() -> written(SampleBook.BOOK, "kk"))).isEqualTo(here);
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    /** Whatever a body writes stays words. */
    @Test
    void wordsOfSendersDoNotBreakOut() throws Exception {
        String json = Files.readString(Path.of("src/test/resources/book.json"));
        String hostile = json.replaceAll(
                "(\"note\"|\"risk\"|\"name\"|\"fileName\"|\"plannedMeasures\")( ?: ?)\"([^\"]+)\"",
                "$1$2\"$3 " + Matcher.quoteReplacement(HOSTILE.replace("\"", "\\\"")) + "\"");
        Path file = folder.resolve("book.json");
        Files.writeString(file, hostile);
        Document page = Jsoup.parse(HtmlReport.html(BookFile.read(file), "ru"));

        assertThat(page.text()).contains("<script>hurt()</script>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.html()).doesNotContain("\u202E");
        assertThat(page.select("html > *")).hasSize(2);
        assertThat(page.select("article")).hasSameSizeAs(page("ru").select("article"));
    }

    private byte[] written(Book book, String language) throws IOException {
        Path file = folder.resolve(HtmlReport.file(language));
        HtmlReport.write(book, language, file);
        return Files.readAllBytes(file);
    }

    private static Document page(String language) {
        return PAGES.computeIfAbsent(language, key -> Jsoup.parse(HtmlReport.html(SampleBook.BOOK, key)));
    }

    private static Stream<Element> elements(List<Element> elements) {
        return elements.stream().flatMap(element -> switch (element) {
            case Together together -> elements(together.elements());
            case Noticed noticed -> elements(noticed.elements());
            case OnPaper paper -> Stream.empty();
            default -> Stream.of(element);
        });
    }

    private static <T> List<T> of(List<Element> elements, Class<T> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
