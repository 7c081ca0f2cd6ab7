package kz.korsetkish.synthesis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/**
 * What to generate and where.
 *
 * @param scale millions of service deliveries over all the years together, at least 0.005; 0.05 is the committed
 *     sample, and from 0.02 for five years on the calibrated figures hold to the printed decimal
 * @param firstYear first year of data, inclusive
 * @param lastYear last year of data, inclusive
 * @param compress whether deliveries are written as {@code .csv.gz}
 * @param directory where the folders of the sources go; made when missing, files of the same name are replaced
 */
public record SynthesisRequest(
        BigDecimal scale, int firstYear, int lastYear, long seed, boolean compress, Path directory) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SMALLEST_SCALE = new BigDecimal("0.005");
    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(100_000);
    private static final BigDecimal SAMPLE_SCALE = new BigDecimal("0.05");

    public SynthesisRequest {
        if (scale.compareTo(SMALLEST_SCALE) < 0 || scale.compareTo(LARGEST_SCALE) > 0) {
            throw new IllegalArgumentException("scale " + scale.toPlainString() + " is outside "
                    + SMALLEST_SCALE.toPlainString() + " to " + LARGEST_SCALE.toPlainString()
                    + " million deliveries; the committed sample has " + SAMPLE_SCALE.toPlainString());
        }
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("years " + firstYear + "-" + lastYear + " end before they begin");
        }
    }

    /** Deliveries of one year: the total spread evenly, the remainder over the first years. */
    long deliveries(int year) {
        var total = scale.multiply(MILLION).setScale(0, RoundingMode.HALF_UP).longValueExact();
        var years = lastYear - firstYear + 1L;
        return total / years + (year - firstYear < total % years ? 1 : 0);
    }

    /** How much larger than the committed sample the surveys and lists of entities are: the square root of the scale. */
    double growth() {
        return Math.max(1, Math.sqrt(scale.doubleValue() / SAMPLE_SCALE.doubleValue()));
    }
}
