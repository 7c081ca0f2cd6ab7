package kz.korsetkish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.text.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page in a real browser: it can be read, used with a keyboard, and asks nobody for anything. */
class BrowserTest {
    private static final String REGION = "regions.110000000";

    @TempDir
    private static Path folder;

    private static @Nullable Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Optional<Browser> found = Browser.find();
        Assumptions.assumeTrue(
                found.isPresent(),
                "SKIPPED: there is no chromium with chromedriver on the PATH, so the page is not tried in a browser");
        browser = found.get();
        for (String language : Languages.all()) {
            HtmlReport.write(SampleBook.BOOK, language, folder.resolve(HtmlReport.file(language)));
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasAskedAndNothingFailed() throws IOException {
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 375, false, national",
        "ru, 1440, true, national",
        "kk, 375, true, regions.110000000",
        "en, 1440, false, regions.110000000",
        "ru, 1440, false, plans.110000000.2025",
        "kk, 375, true, plans.110000000.2025"
    })
    void nothingKeepsReadersOut(String language, int width, boolean dark, String report) throws IOException {
        open(language, width, dark, "#" + report);

        assertThat(browser().barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768, 1440})
    void thePageIsNoWiderThanTheScreen(int width) {
        for (String report : List.of("national", REGION)) {
            open("kk", width, false, "#" + report);

            assertThat((List<?>) browser().ask("""
                            const root = document.documentElement;
                            return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll("body *")]
                                .filter(one => one.getBoundingClientRect().right > root.clientWidth + 1
                                    && !one.parentNode.closest(".wide"))
                                .map(one => one.outerHTML.slice(0, 200))
                            """)).isEmpty();
            assertThat(browser().ask("""
                            return document.documentElement.scrollWidth - document.documentElement.clientWidth
                            """)).isEqualTo(0L);
        }
    }

    @Test
    void aRegionIsChosen() {
        open("ru", 1440, false, "");
        assertThat(isShown("national")).isTrue();
        assertThat(isShown(REGION)).isFalse();

        browser().find("#shown option[value='" + REGION + "']").click();
        assertThat(isShown(REGION)).isTrue();
        assertThat(isShown("national")).isFalse();

        browser().find("#shown option[value='*']").click();
        assertThat(isShown("national") && isShown(REGION)).isTrue();
    }

    @Test
    void aLinkLeadsIntoAReportThatIsNotShown() {
        open("en", 1440, false, "#i10.2025.KZ");
        assertThat(browser().find("[id='i10.2025.KZ']").isDisplayed()).isTrue();

        browser().ask("location.hash = arguments[0]; return true", REGION);
        assertThat(browser().ask("""
                return new Promise(done => setTimeout(() => done(document.getElementById("shown").value), 300))
                """)).isEqualTo(REGION);
    }

    /** Numbers as numbers and not as words, and what has none last. */
    @Test
    void aTableIsSorted() {
        open("en", 1440, false, "#indicator-rural-okrug-self-sufficiency");
        String table = "return [...document.querySelectorAll('#national table.sortable')].find(table => "
                + "[...table.querySelectorAll('thead th')].some(head => head.textContent === 'Value, 2025'))";
        WebElement head = (WebElement) browser().ask(table + ".querySelector('thead th:nth-child(3)')");
        WebElement button = head.findElement(By.tagName("button"));
        button.sendKeys(Keys.ENTER);
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");
        List<Double> up = numbers(head);
        button.click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        List<Double> down = numbers(head);

        assertThat(up).hasSizeGreaterThan(10).isSorted();
        assertThat(down).isEqualTo(up.reversed());
    }

    private static List<Double> numbers(WebElement head) {
        List<?> cells = (List<?>) browser()
                .ask(
                        "return [...arguments[0].closest('table').tBodies[0].rows]"
                                + ".map(row => row.cells[arguments[0].cellIndex].textContent)",
                        head);
        return cells.stream()
                .map(String::valueOf)
                .filter(text -> text.matches("\\d.*"))
                .map(text -> Double.valueOf(text.replaceAll("[^\\d.].*", "")))
                .toList();
    }

    @Test
    void aValueShowsOnHoverAndOnFocus() {
        open("en", 1440, false, "#indicator-rural-okrug-self-sufficiency");
        WebElement first = browser().find("#national .points circle[tabindex='0']");
        WebElement value = browser().find("#value");
        assertThat(value.isDisplayed()).isFalse();

        browser().ask("arguments[0].focus(); return true", first);
        assertThat(value.getText())
                .isEqualTo(first.getDomAttribute("aria-label"))
                .isNotBlank();
        first.sendKeys(Keys.ARROW_RIGHT);
        WebElement second = browser().driver().switchTo().activeElement();
        assertThat(second).isNotEqualTo(first);
        assertThat(value.getText()).isEqualTo(second.getDomAttribute("aria-label"));
        second.sendKeys(Keys.ESCAPE);
        assertThat(value.isDisplayed()).isFalse();
        new Actions(browser().driver()).moveToElement(first).perform();
        assertThat(value.isDisplayed()).isTrue();
        assertThat(value.getText()).isEqualTo(first.getDomAttribute("aria-label"));
    }

    @Test
    void theDataOfAChartShowAsATable() {
        open("en", 1440, false, "#indicator-rural-okrug-self-sufficiency");
        WebElement details = browser().find("#national figure details");
        details.click();

        assertThat(details.findElements(By.cssSelector("tbody tr"))).hasSizeGreaterThan(2);
        assertThat(details.findElement(By.tagName("thead")).getText()).contains("Series", "Value");
    }

    @Test
    void allIsThereWithoutScripts() {
        browser().driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("en", 375, false, "");
            assertThat(isShown("national") && isShown(REGION)).isTrue();
            assertThat(browser().find("#shown").isDisplayed()).isFalse();
            assertThat(browser().find(".reports a[href='#" + REGION + "']").isDisplayed())
                    .isTrue();
        } finally {
            browser().driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static boolean isShown(String report) {
        return browser().find("[id='" + report + ".title']").isDisplayed();
    }

    private static void open(String language, int width, boolean dark, String place) {
        browser().on(width, dark).go(folder.resolve(HtmlReport.file(language)), place);
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser, "opened before all tests");
    }
}
