package kz.korsetkish.pdf;

import java.awt.Graphics2D;

/** Something drawn in a box of this width and height in points, the origin at its top left. */
@FunctionalInterface
public interface Picture {
    void draw(Graphics2D g, float width, float height);
}
