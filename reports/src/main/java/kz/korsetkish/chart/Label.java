package kz.korsetkish.chart;

import java.awt.Color;
import java.awt.geom.Point2D;

/**
 * Words that belong to a point of a chart.
 *
 * @param line which of the lines the point is of
 * @param at where the point is drawn
 * @param isName whether it names its line, so that it may not be left out
 */
record Label(String text, int line, Point2D at, Color color, boolean isName) {}
