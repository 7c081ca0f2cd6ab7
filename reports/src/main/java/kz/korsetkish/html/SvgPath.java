package kz.korsetkish.html;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A shape as the path data of SVG, to a hundredth of a point. */
final class SvgPath {
    private static final int DIGITS = 2;

    private SvgPath() {}

    static String of(Shape shape, AffineTransform place) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        boolean drawn = false;
        for (PathIterator parts = shape.getPathIterator(place); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(at);
            drawn |= kind != PathIterator.SEG_MOVETO && kind != PathIterator.SEG_CLOSE;
            switch (kind) {
                case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 6);
                default -> path.append('Z');
            }
        }
        return drawn ? path.toString() : "";
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

    /** As short as it can be written. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return "0";
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        return plain.replaceFirst("^(-?)0\\.", "$1.");
    }
}
