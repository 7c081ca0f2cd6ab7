package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * A map that gives every region one tile, about where it lies: its name, its value and the shape of its status.
 *
 * @param columns how many tiles stand side by side
 */
public record TileMap(List<Tile> tiles, int columns) implements Picture {
    /** The height of a row of tiles, in points. */
    public static final float ROW = 29;

    private static final float GAP = 2.5f;
    private static final float NAME_SIZE = 6.3f;
    private static final float VALUE_SIZE = 8.6f;
    /** Lighter than any of the words on them, in steps that grey print keeps apart. */
    private static final List<Color> SHADES =
            List.of(Ink.WASH, new Color(0xDCE8F4), new Color(0xBFD6EC), new Color(0x9FC3E4));

    /**
     * One region.
     *
     * @param value as it is printed
     * @param shade from 0, the lowest quarter of the values, to 3; empty where there is no value
     */
    public record Tile(
            int column, int row, String name, String value, Optional<Integer> shade, Optional<StatusSign> status) {}

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /** The height of the whole map. */
    public float height() {
        return ROW * (1 + tiles.stream().mapToInt(Tile::row).max().orElse(0));
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        float tileWidth = width / columns;
        for (Tile tile : tiles) {
            draw(g, tile, tile.column() * tileWidth, tile.row() * ROW, tileWidth - GAP);
        }
    }

    private static void draw(Graphics2D g, Tile tile, float x, float y, float width) {
        Rectangle2D.Float box = new Rectangle2D.Float(x, y, width, ROW - GAP);
        g.setColor(tile.shade().map(SHADES::get).orElse(Ink.PAPER));
        g.fill(box);
        g.setColor(Ink.RULE);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(box);
        g.setColor(Ink.TEXT);
        g.setFont(fitting(g, tile.name(), width - 6));
        g.drawString(tile.name(), x + 3, y + 9);
        g.setFont(Face.BOLD.awt(VALUE_SIZE));
        g.drawString(tile.value(), x + 3, y + 21.5f);
        tile.status().ifPresent(sign -> {
            Graphics2D corner = (Graphics2D) g.create();
            corner.translate(x + width - 11.5, y + 14);
            sign.draw(corner, 8.5f, 8.5f);
            corner.dispose();
        });
    }

    /** A name that is wider than its tile is set smaller. */
    private static java.awt.Font fitting(Graphics2D g, String name, float width) {
        java.awt.Font font = Face.REGULAR.awt(NAME_SIZE);
        double needed = g.getFontMetrics(font).getStringBounds(name, g).getWidth();
        return needed <= width ? font : Face.REGULAR.awt((float) (NAME_SIZE * width / needed));
    }
}
