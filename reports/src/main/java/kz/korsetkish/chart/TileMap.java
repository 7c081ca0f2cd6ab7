package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * A map that gives every region one tile, about where it lies: its name, its value and the shape of its status; and what
 * the shades mean.
 *
 * @param columns how many tiles stand side by side
 * @param lead words before the classes of the legend
 * @param legend the classes of values, each by its shade; one without a shade is of tiles that have no value
 */
public record TileMap(List<Tile> tiles, int columns, String lead, List<Key> legend) implements Picture {
    /** The height of a row of tiles, in points. */
    public static final float ROW = 30;

    private static final float GAP = 2.5f;
    private static final float SMALL = 7;
    private static final float VALUE_SIZE = 8.6f;
    private static final float LEGEND = 13;
    private static final float SWATCH = 14;
    private static final BasicStroke BORDER = new BasicStroke(0.5f);
    /** Lighter than any of the words on them, in steps that grey print keeps apart. */
    private static final List<Color> SHADES =
            List.of(Ink.WASH, new Color(0xDCE8F4), new Color(0xBFD6EC), new Color(0x9FC3E4));

    /**
     * One region.
     *
     * @param value as it is printed
     * @param shade from 0, the worst quarter of the values, to 3; empty where there is no value
     */
    public record Tile(
            int column, int row, String name, String value, Optional<Integer> shade, Optional<StatusSign> status) {}

    /** A shade and what it stands for. */
    public record Key(Optional<Integer> shade, String words) {}

    public TileMap {
        tiles = List.copyOf(tiles);
        legend = List.copyOf(legend);
    }

    /** The height of the whole map. */
    public float height() {
        return rows() * ROW + LEGEND;
    }

    private int rows() {
        return 1 + tiles.stream().mapToInt(Tile::row).max().orElse(0);
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        var pen = new Pen(g);
        float tileWidth = width / columns;
        for (Tile tile : tiles) {
            draw(pen, tile, tile.column() * tileWidth, tile.row() * ROW, tileWidth - GAP);
        }
        drawLegend(pen, rows() * ROW);
    }

    private static void draw(Pen pen, Tile tile, float x, float y, float width) {
        Rectangle2D.Float box = new Rectangle2D.Float(x, y, width, ROW - GAP);
        fill(pen, box, tile.shade());
        Font font = Face.REGULAR.awt(SMALL);
        String name = pen.lines(tile.name(), font, width - 5, 1).getFirst();
        Font bold = Face.BOLD.awt(VALUE_SIZE);
        words(pen, name, font, box, x + 3, y + 9);
        words(pen, tile.value(), bold, box, x + 3, y + 22);
        tile.status().ifPresent(sign -> {
            Graphics2D corner = (Graphics2D) pen.g().create();
            corner.translate(x + width - 11.5, y + 15);
            sign.draw(corner, 8.5f, 8.5f);
            corner.dispose();
        });
        pen.point(box.getCenterX(), box.getCenterY(), tile.name() + ": " + tile.value());
    }

    private static void words(Pen pen, String text, Font font, Rectangle2D tile, float x, float baseline) {
        float size = font.getSize2D();
        Rectangle2D box = new Rectangle2D.Double(x, baseline - size * 0.8, pen.width(text, font), size);
        pen.label(box, text, tile.getCenterX(), tile.getCenterY());
        pen.write(text, font, Ink.TEXT, x, baseline);
    }

    /** What has no value is hatched. */
    private static void fill(Pen pen, Rectangle2D box, Optional<Integer> shade) {
        pen.g().setColor(shade.map(SHADES::get).orElse(Ink.PAPER));
        pen.g().fill(box);
        if (shade.isEmpty()) {
            for (double x = box.getX() + 4; x < box.getMaxX() + box.getHeight(); x += 4) {
                double down = Math.max(0, x - box.getMaxX());
                double far = Math.min(box.getHeight(), x - box.getX());
                pen.line(x - down, box.getY() + down, x - far, box.getY() + far, Ink.RULE, BORDER);
            }
        }
        pen.g().setColor(Ink.RULE);
        pen.g().setStroke(BORDER);
        pen.g().draw(box);
    }

    private void drawLegend(Pen pen, float top) {
        Font font = Face.REGULAR.awt(SMALL);
        double x = 0;
        pen.write(lead, font, Ink.QUIET, x, top + 8);
        x += pen.width(lead, font) + 8;
        for (Key one : legend) {
            fill(pen, new Rectangle2D.Double(x, top + 1, SWATCH, 8.5), one.shade());
            pen.write(one.words(), font, Ink.QUIET, x + SWATCH + 3, top + 8);
            x += SWATCH + 3 + pen.width(one.words(), font) + 10;
        }
    }
}
