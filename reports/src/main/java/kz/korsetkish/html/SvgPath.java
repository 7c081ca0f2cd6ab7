package kz.korsetkish.html;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A shape as the path data of SVG, to a tenth of a point. */
final class SvgPath {
    private static final int DIGITS = 1;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String ROUND = "MCCCCZ";

    private SvgPath() {}

    static String of(Shape shape, AffineTransform place) {
        StringBuilder path = new StringBuilder();
        StringBuilder commands = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator parts = shape.getPathIterator(place); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(at);
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            char command = "MLQCZ".charAt(kind);
            commands.append(command);
            add(path, command, at, numbers);
        }
        if (commands.toString().equals(ROUND)) {
            return ellipse(place.createTransformedShape(shape).getBounds2D());
        }
        return commands.length() > 1 ? path.toString() : "";
    }

    /** As two half circles, which is shorter than its curves. */
    private static String ellipse(Rectangle2D box) {
        // Half of what is written, or else the halves do not meet.
        BigDecimal across = rounded(box.getWidth());
        String radii =
                plain(across.divide(TWO)) + " " + plain(rounded(box.getHeight()).divide(TWO));
        return "M" + number(box.getX()) + " " + number(box.getCenterY()) + "a" + radii + " 0 1 1 " + plain(across)
                + " 0a" + radii + " 0 1 1-" + plain(across) + " 0z";
    }

    private static void add(StringBuilder path, char command, double[] at, int numbers) {
        path.append(command);
        for (int i = 0; i < numbers; i++) {
            String number = number(at[i]);
            if (i > 0 && number.charAt(0) != '-') {
                path.append(' ');
            }
            path.append(number);
        }
    }

    static String number(double value) {
        return plain(rounded(value));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** As short as it can be written. */
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.startsWith("0.") ? plain.substring(1) : plain.startsWith("-0.") ? "-" + plain.substring(2) : plain;
    }
}
