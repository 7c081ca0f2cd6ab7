package kz.korsetkish.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of an indicator are measured in.
 *
 * @param name that heads a column or an axis
 * @param value how a value stands in a sentence: {@code {value}} is the number, which stands alone where nothing is said
 * @param difference how a difference of two values does
 * @param highest value that there can be
 */
public record Unit(
        String code, Translated name, Translated value, Translated difference, Optional<BigDecimal> highest) {
    private static final Translated UNSAID = new Translated(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Unit {}

    /** A unit that nobody named, as books of an earlier version have it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Unit of(String code) {
        return new Unit(code, new Translated(Map.of("en", code)), UNSAID, UNSAID, Optional.empty());
    }
}
