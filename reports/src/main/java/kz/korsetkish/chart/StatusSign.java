package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/** A status as a shape that says the same without its colour; always beside the word. */
public enum StatusSign implements Picture {
    ACHIEVED(Ink.BLUE),
    MET_AT_BASELINE(Ink.BLUE),
    NOT_ACHIEVED(Ink.ORANGE),
    NO_TARGET(Ink.QUIET),
    NOT_DUE(Ink.QUIET),
    NO_DATA(Ink.QUIET),
    WITHHELD(Ink.QUIET),
    PARTLY_ACHIEVED(Ink.BLUE),
    NOT_COUNTED(Ink.QUIET);

    @SuppressWarnings("ImmutableEnumChecker") // a colour never changes
    private final Color color;

    StatusSign(Color color) {
        this.color = color;
    }

    public Color color() {
        return color;
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        float scale = Math.min(width, height) / 10;
        g.scale(scale, scale);
        g.setColor(color);
        switch (this) {
            case ACHIEVED -> {
                g.fill(circle());
                check(g, Ink.PAPER);
            }
            case MET_AT_BASELINE -> {
                // On its base line, and without the disc: told apart at a glance, also in grey.
                lines(g, color, 1.6f, 4.2f, 4.2f, 6.6f, 8.4f, 1.2f);
                lines(g, color, 1, 9, 9, 9);
            }
            case NOT_ACHIEVED -> {
                g.fill(new RoundRectangle2D.Float(0.4f, 0.4f, 9.2f, 9.2f, 1.5f, 1.5f));
                lines(g, Ink.PAPER, 3, 3, 7, 7);
                lines(g, Ink.PAPER, 3, 7, 7, 3);
            }
            case NO_TARGET -> {
                ring(g, new float[] {});
                lines(g, color, 3, 5, 7, 5);
            }
            case NOT_DUE -> {
                ring(g, new float[] {});
                lines(g, color, 5, 2.8f, 5, 5, 6.8f, 5);
            }
            case NO_DATA -> ring(g, new float[] {1.6f, 1.5f});
            case WITHHELD -> {
                g.fill(new RoundRectangle2D.Float(0.4f, 0.4f, 9.2f, 9.2f, 1.5f, 1.5f));
                lines(g, Ink.PAPER, 2.6f, 5, 7.4f, 5);
            }
            case PARTLY_ACHIEVED -> {
                ring(g, new float[] {});
                g.fill(new Arc2D.Float(0.2f, 0.2f, 9.6f, 9.6f, 180, 180, Arc2D.CHORD));
            }
            case NOT_COUNTED -> {
                ring(g, new float[] {});
                lines(g, color, 3, 3.7f, 7, 3.7f);
                lines(g, color, 3, 6.3f, 7, 6.3f);
            }
        }
    }

    private static Ellipse2D circle() {
        return new Ellipse2D.Float(0.2f, 0.2f, 9.6f, 9.6f);
    }

    private static void ring(Graphics2D g, float[] dash) {
        g.setStroke(dash.length == 0 ? new BasicStroke(1.2f) : new BasicStroke(1.2f, 0, 0, 10, dash, 0));
        g.draw(new Ellipse2D.Float(0.8f, 0.8f, 8.4f, 8.4f));
    }

    private static void check(Graphics2D g, Color color) {
        lines(g, color, 2.7f, 5.2f, 4.4f, 6.9f, 7.3f, 3.3f);
    }

    private static void lines(Graphics2D g, Color color, float... points) {
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        g.setColor(color);
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }
}
