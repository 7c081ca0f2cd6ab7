package kz.korsetkish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Variant;
import kz.korsetkish.disclosure.Cell.Earlier;
import org.junit.jupiter.api.Test;

/** Which totals are hidden: regions A, B, C of a nation, districts A1 and so on of a region. */
class SuppressionTest {
    private static final Rule PERSONS = new Rule(2, 10, 0, 1);
    private static final Rule ENTERPRISES = new Rule(1, 3, 10, 0);

    @Test
    void aCellOfNobodyIsShown() {
        assertThat(hidden(cell("KZ", 40, 60), cell("A", 0, 0), cell("B", 20, 30), cell("C", 20, 30)))
                .isEmpty();
    }

    @Test
    void aSmallRegionGoesWithTheSmallestOther() {
        assertThat(hidden(cell("KZ", 71, 108), cell("A", 1, 8), cell("B", 50, 60), cell("C", 20, 40)))
                .containsExactly("A", "C");
        assertThat(hidden(cell("KZ", 72, 108), cell("A", 2, 8), cell("B", 50, 60), cell("C", 20, 40)))
                .as("a cell on the threshold")
                .isEmpty();
    }

    @Test
    void aSmallDistrictGoesWithAnotherOfItsRegion() {
        assertThat(hidden(
                        cell("KZ", 62, 113),
                        cell("A", 22, 33),
                        cell("A1", 2, 3),
                        cell("A2", 20, 30),
                        cell("B", 40, 80),
                        cell("B1", 20, 40),
                        cell("B2", 20, 40)))
                .containsExactly("A1", "A2");
    }

    @Test
    void whatIsHiddenAlreadyHidesOthers() {
        assertThat(hidden(cell("KZ", 26, 32), cell("A", 1, 2), cell("B", 20, 20, Earlier.HIDDEN), cell("C", 5, 10)))
                .containsExactly("A", "B");
    }

    @Test
    void whatWasShownBeforeStaysSo() {
        assertThat(hidden(cell("KZ", 26, 32), cell("A", 1, 2), cell("B", 20, 20), cell("C", 5, 10, Earlier.THE_SAME)))
                .containsExactly("A", "B");
    }

    @Test
    void enterprisesAreHiddenByNumberAndByDominance() {
        assertThat(hidden(
                        sum("KZ", 1000, new Contributors(30, 90, 80)),
                        sum("A", 100, new Contributors(2, 50, 50)),
                        sum("B", 300, new Contributors(12, 60, 40)),
                        sum("C", 600, new Contributors(16, 90, 80))))
                .as("too few")
                .contains("A")
                .hasSize(2)
                .doesNotContain("KZ");
        assertThat(hidden(
                        sum("KZ", 1000, new Contributors(31, 90, 80)),
                        sum("A", 100, new Contributors(3, 90, 5)),
                        sum("B", 300, new Contributors(12, 60, 40)),
                        sum("C", 600, new Contributors(16, 80, 80))))
                .as("the second knows the first within 10 percent")
                .contains("A")
                .hasSize(2);
        assertThat(hidden(
                        sum("KZ", 1000, new Contributors(31, 80, 80)),
                        sum("A", 100, new Contributors(3, 80, 12)),
                        sum("B", 300, new Contributors(12, 60, 40)),
                        sum("C", 600, new Contributors(16, 80, 80))))
                .as("the third leaves just enough room")
                .isEmpty();
    }

    private static List<String> hidden(Cell... cells) {
        return Suppression.of(Arrays.asList(cells)).stream()
                .map(one -> one.key().area())
                .sorted()
                .toList();
    }

    private static Cell cell(String area, double numerator, double rest) {
        return cell(area, numerator, rest, Earlier.NOTHING);
    }

    private static Cell cell(String area, double numerator, double rest, Earlier earlier) {
        return new Cell(key(area), place(area), List.of(numerator, rest), PERSONS, Optional.empty(), earlier);
    }

    private static Cell sum(String area, double value, Contributors contributors) {
        return new Cell(
                key(area), place(area), List.of(value), ENTERPRISES, Optional.of(contributors), Earlier.NOTHING);
    }

    private static Cell.Key key(String area) {
        return new Cell.Key("i", Variant.MAIN, area, Cell.TOTAL, "_T");
    }

    private static Cell.Place place(String area) {
        Optional<String> whole = switch (area.length()) {
            case 1 -> Optional.of("KZ");
            default -> Optional.of(area.substring(0, 1)).filter(region -> !area.equals("KZ"));
        };
        return new Cell.Place(whole, Optional.empty(), Optional.empty());
    }
}
