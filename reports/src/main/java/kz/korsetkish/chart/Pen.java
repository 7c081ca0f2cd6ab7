package kz.korsetkish.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes and draws what all charts have, and tells a surface that wants to know. */
record Pen(Graphics2D g) {

    double width(String text, Font font) {
        return g.getFontMetrics(font).getStringBounds(text, g).getWidth();
    }

    /** From this place to the right. */
    void write(String text, Font font, Color color, double x, double baseline) {
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, (float) x, (float) baseline);
    }

    void writeBefore(String text, Font font, Color color, double right, double baseline) {
        write(text, font, color, right - width(text, font), baseline);
    }

    void writeAround(String text, Font font, Color color, double middle, double baseline) {
        write(text, font, color, middle - width(text, font) / 2, baseline);
    }

    /** In at most so many lines, broken between words where that is possible; what is left over is cut off. */
    List<String> lines(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int fits = rest.length();
            while (fits > 1 && width(rest.substring(0, fits), font) > width) {
                fits--;
            }
            int space = rest.lastIndexOf(' ', fits);
            int end = fits == rest.length() || space <= 0 ? fits : space;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (lines.isEmpty()) {
            return List.of("");
        }
        if (!rest.isEmpty()) {
            String last = lines.removeLast();
            while (!last.isEmpty() && width(last + "…", font) > width) {
                last = last.substring(0, last.length() - 1);
            }
            lines.add(last.strip() + "…");
        }
        return lines;
    }

    void line(double x1, double y1, double x2, double y2, Color color, Stroke stroke) {
        g.setColor(color);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A value is drawn here. */
    void point(double x, double y, String words) {
        if (g instanceof Plotted plotted) {
            plotted.point(x, y, words);
        }
    }

    /** A label is drawn in this box and belongs to the point at these coordinates. */
    void label(Rectangle2D box, String text, double x, double y) {
        if (g instanceof Plotted plotted) {
            plotted.label(box, text, x, y);
        }
    }

    /** What is said of a value to who points at it. */
    static String words(String name, int year, String value) {
        return (name.isEmpty() ? "" : name + ", ") + year + ": " + value;
    }
}
