package kz.korsetkish.chart;

import java.awt.Color;

/** Words that belong to a point of a chart, in its coordinates. */
record Label(String text, double x, double y, Color color) {}
