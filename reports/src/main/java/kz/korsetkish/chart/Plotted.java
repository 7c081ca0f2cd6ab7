package kz.korsetkish.chart;

import java.awt.geom.Rectangle2D;

/** A surface that wants to know what a chart draws on it; charts tell it when theirs is one. */
public interface Plotted {

    /**
     * A value is drawn here.
     *
     * @param words the value with its series and year, for who points at it
     */
    void point(double x, double y, String words);

    /** A label is drawn in this box and belongs to the point at these coordinates. */
    void label(Rectangle2D box, String text, double x, double y);
}
