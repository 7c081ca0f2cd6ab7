package kz.korsetkish.chart;

/** Writes a number with so many digits after the decimal point, as the readers of the language do. */
@FunctionalInterface
public interface NumberWriter {
    String write(double value, int precision);
}
