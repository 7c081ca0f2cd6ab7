package kz.korsetkish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Variant;
import org.junit.jupiter.api.Test;

/** What the check of published cells finds: areas A, B, C of a nation, by members P and D. */
class ExposureTest {
    private static final double HIDDEN = Double.NaN;
    private static final Rule PERSONS = new Rule(2, 10, 0, 1);
    private static final Rule ENTERPRISES = new Rule(1, 3, 10, 0);

    @Test
    void aRectangleIsProtected() {
        assertThat(exposed(
                        cell("KZ", "total", 100, 156),
                        cell("A", "total", 20, 30),
                        cell("B", "total", 80, 126),
                        cell("KZ", "P", 50, 80),
                        cell("KZ", "D", 50, 76),
                        cell("A", "P", HIDDEN, HIDDEN),
                        cell("A", "D", HIDDEN, HIDDEN),
                        cell("B", "P", HIDDEN, HIDDEN),
                        cell("B", "D", HIDDEN, HIDDEN)))
                .isEmpty();
    }

    @Test
    void aSmallCellThatIsShownIsFound() {
        assertThat(exposed(cell("KZ", "total", 100, 156), cell("A", "total", 3, 5), cell("B", "total", 97, 151)))
                .containsExactly("A total counted");
    }

    @Test
    void theOnlyUnknownOfASumIsFound() {
        assertThat(exposed(
                        cell("KZ", "total", 100, 156), cell("A", "total", HIDDEN, HIDDEN), cell("B", "total", 97, 151)))
                .containsExactlyInAnyOrder("A total counted", "A total numerator", "A total rest");
    }

    @Test
    void twoUnknownsThatAreFewTogetherAreFound() {
        assertThat(exposed(
                        cell("KZ", "total", 100, 156),
                        cell("A", "total", HIDDEN, HIDDEN),
                        cell("B", "total", HIDDEN, HIDDEN),
                        cell("C", "total", 98, 154)))
                .contains("A total counted", "B total counted");
    }

    @Test
    void aNumeratorIsFoundThatIsNoneSinceTheWholeHasNone() {
        assertThat(exposed(
                        cell("KZ", "total", 0, 256),
                        cell("A", "total", HIDDEN, HIDDEN),
                        cell("B", "total", HIDDEN, HIDDEN)))
                .containsExactlyInAnyOrder();
        assertThat(exposed(
                        cell("KZ", "total", 9, 256),
                        cell("KZ", "P", 0, 100),
                        cell("KZ", "D", 9, 156),
                        cell("A", "total", 4, 26),
                        cell("B", "total", 5, 230),
                        cell("A", "P", HIDDEN, HIDDEN),
                        cell("A", "D", HIDDEN, HIDDEN),
                        cell("B", "P", HIDDEN, HIDDEN),
                        cell("B", "D", HIDDEN, HIDDEN)))
                .containsExactlyInAnyOrder("A P numerator", "A D numerator", "B P numerator", "B D numerator");
    }

    @Test
    void anEnterpriseThatItsWholeLeavesNoRoomIsFound() {
        assertThat(exposed(
                        sum("KZ", "total", 1000),
                        sum("A", "total", HIDDEN),
                        sum("B", "total", HIDDEN),
                        sum("C", "total", 400)))
                .isEmpty();
        assertThat(exposed(sum("KZ", "total", 1000), sum("A", "total", HIDDEN), sum("C", "total", 400)))
                .containsExactly("A total counted");
    }

    private static List<String> exposed(Cell... cells) {
        return Exposure.among(Arrays.asList(cells)).stream()
                .map(one -> one.key().area() + " "
                        + (one.key().breakdown().equals(Cell.TOTAL)
                                ? Cell.TOTAL
                                : one.key().member())
                        + " " + one.what())
                .toList();
    }

    private static Cell cell(String area, String member, double numerator, double rest) {
        return new Cell(
                key(area, member),
                place(area),
                List.of(numerator, rest),
                PERSONS,
                Optional.empty(),
                Cell.Earlier.NOTHING);
    }

    private static Cell sum(String area, String member, double value) {
        return new Cell(
                key(area, member),
                place(area),
                List.of(value),
                ENTERPRISES,
                Optional.of(new Contributors(0, 0, 0)),
                Cell.Earlier.NOTHING);
    }

    private static Cell.Key key(String area, String member) {
        boolean isTotal = member.equals(Cell.TOTAL);
        return new Cell.Key("i", Variant.MAIN, area, isTotal ? Cell.TOTAL : "group", isTotal ? "_T" : member);
    }

    private static Cell.Place place(String area) {
        return new Cell.Place(
                Optional.of("KZ").filter(nation -> !area.equals(nation)), Optional.empty(), Optional.empty());
    }
}
