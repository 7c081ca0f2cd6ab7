package kz.korsetkish.pdf;

import java.awt.Color;

/** The ground behind a paragraph, with a bar at its left edge. */
public record Panel(Color bar, Color fill) {
    static final float BAR = 3;
    static final float INSET = 11;
    static final float PADDING = 3.5f;
}
