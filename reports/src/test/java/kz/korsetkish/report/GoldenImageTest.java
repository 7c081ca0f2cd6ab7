package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.pdf.PrintedPdf;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages of every kind look; {@code -Dkorsetkish.golden=write} makes the expected pictures anew. */
class GoldenImageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** What does not look as expected is left here. */
    private static final Path SEEN = Path.of("target/golden");

    private static final String REGION_CODE = "110000000";
    private static final Indicator TRUST = SampleBook.BOOK.indicators().get(3);

    private static final float DPI = 45;
    /** Of 255 levels of grey; smoothing of edges differs by less. */
    private static final int NOTICED = 80;
    /** One label of a chart is more. */
    private static final double TOLERANCE = 0.0004;

    @TempDir
    private Path folder;

    /** The heading that a page is found by: how many pages are before it is not the point. */
    enum Kind {
        POINTS,
        BREAKDOWNS,
        REGIONS,
        REGION,
        INDICATOR,
        PLAN;

        String heading(Voice voice) {
            return switch (this) {
                case POINTS -> voice.say("points.title");
                case BREAKDOWNS -> new Finding(voice).groups(TRUST, BreakdownFacts.of(TRUST));
                case REGIONS ->
                    voice.say(
                            "regions.title",
                            Map.of(
                                    "number", Integer.toString(TRUST.number()),
                                    "title", voice.in(TRUST.title()),
                                    "year", "2025"));
                case REGION ->
                    voice.say(
                            "regional.title", "area", voice.capital(voice.area(SampleBook.BOOK.areas(), REGION_CODE)));
                case INDICATOR -> voice.title(TRUST);
                case PLAN -> voice.say("plan.subtitle", "year", "2019");
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "national, kk, POINTS",
        "national, kk, BREAKDOWNS",
        "national, ru, INDICATOR",
        "national, en, REGIONS",
        "national, ru, POINTS",
        "regional, kk, REGION",
        "regional, en, INDICATOR",
        "plan, kk, PLAN",
    })
    void thePageLooks(String report, String language, Kind kind) throws Exception {
        Path file = folder.resolve("report.pdf");
        Report printing = switch (report) {
            case "national" -> NationalReport.of(SampleBook.BOOK);
            case "regional" -> RegionalReport.of(SampleBook.BOOK, REGION_CODE);
            default -> PlanReport.of(PlanFacts.of(SampleBook.BOOK, "agency-civil-service", "2019"));
        };
        printing.print(language, file);
        String name = report + "." + language + "." + kind.name().toLowerCase(Locale.ROOT) + ".png";
        PrintedPdf printed = PrintedPdf.of(file);
        BufferedImage seen = printed.picture(printed.pageOf(kind.heading(Voice.of(language, SampleBook.BOOK))), DPI);
        if (System.getProperty("korsetkish.golden", "").equals("write")) {
            write(seen, GOLDEN.resolve(name));
        }
        BufferedImage expected = ImageIO.read(GOLDEN.resolve(name).toFile());
        double difference = difference(seen, expected);
        if (difference > TOLERANCE) {
            write(seen, SEEN.resolve(name));
        }
        assertThat(difference)
                .as("share of pixels that differ from %s; see %s", GOLDEN.resolve(name), SEEN.resolve(name))
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void aMissingLabelIsMoreThanTheTolerance() throws Exception {
        BufferedImage whole =
                ImageIO.read(GOLDEN.resolve("national.kk.breakdowns.png").toFile());
        BufferedImage lacking =
                ImageIO.read(GOLDEN.resolve("national.kk.breakdowns.png").toFile());
        lacking.createGraphics().fillRect(30, 50, 120, 8);
        assertThat(difference(lacking, whole)).isGreaterThan(TOLERANCE);
    }

    /** The share of pixels whose grey is another one; all of them where the sizes differ. */
    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        Raster a = one.getData();
        Raster b = other.getData();
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += Math.abs(a.getSample(x, y, 0) - b.getSample(x, y, 0)) > NOTICED ? 1 : 0;
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
