package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * A label and where it stands.
 *
 * @param leader a line from its point to it, where it does not stand at its point
 */
record PlacedLabel(Label label, Rectangle2D box, Optional<Line2D> leader) {
    private static final BasicStroke THIN = new BasicStroke(0.5f);

    void draw(Pen pen, Font font) {
        leader.ifPresent(line -> pen.line(line.getX1(), line.getY1(), line.getX2(), line.getY2(), label.color(), THIN));
        pen.write(label.text(), font, label.color(), box.getX(), box.getMaxY() - font.getSize2D() * 0.2);
        pen.label(box, label.text(), label.at().getX(), label.at().getY());
    }
}
