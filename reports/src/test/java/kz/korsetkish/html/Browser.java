package kz.korsetkish.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, of this machine: nothing is downloaded for it. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty where the machine has no Chromium with its driver. */
    static Optional<Browser> find() {
        Optional<Path> chromium = program("chromium", "google-chrome", "chrome");
        Optional<Path> driver = program("chromedriver");
        return chromium.isEmpty() || driver.isEmpty()
                ? Optional.empty()
                : Optional.of(open(chromium.get(), driver.get()));
    }

    private static Browser open(Path chromium, Path driver) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        // Root may run it, and a container need not have shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(chrome);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As on a screen of this width. */
    Browser on(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                // What glides cannot be clicked.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    void go(Path page, String place) {
        // Else the same page would not be loaded anew.
        driver.get("about:blank");
        driver.get(page.toUri() + place);
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Object ask(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** What axe-core finds against the rules of WCAG 2.2 AA, each with its first place. */
    List<String> barriers() throws IOException {
        try (InputStream axe = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({exclude: [["article[hidden]"]]}, {resultTypes: ["violations"]}).then(
                    result => done(result.violations.map(one => one.id + ": " + one.help + " at "
                        + one.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + " " + node.failureSummary).join(" | "))),
                    error => done(["axe: " + error]));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** What the browser complained of since this was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked of others since this was asked last. */
    List<String> requests() throws IOException {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            String url = message.path("params").path("request").path("url").asText();
            if (message.path("method").asText().equals("Network.requestWillBeSent")
                    && !url.matches("(?s)(file|data|about|blob):.*")) {
                requests.add(url);
            }
        }
        return requests;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
