package kz.korsetkish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.chart.TileMap.Tile;
import kz.korsetkish.pdf.Ink;
import org.junit.jupiter.api.Test;

class TileMapTest {
    private static final int WIDTH = 400;

    @Test
    void theHigherTheQuarterTheDarkerTheTile() {
        List<Tile> tiles = new ArrayList<>(List.of(new Tile(0, 0, "none", "–", Optional.empty(), Optional.empty())));
        for (int shade = 0; shade < 4; shade++) {
            tiles.add(new Tile(0, shade + 1, "region", "1.0", Optional.of(shade), Optional.empty()));
        }
        TileMap map = new TileMap(tiles, 4, "", List.of());
        Drawn drawn = Drawn.of(map, WIDTH, map.height(), 4);
        for (int row = 1; row < tiles.size(); row++) {
            assertThat(lightness(drawn, row - 1) - lightness(drawn, row))
                    .as("how much darker tile %d is than the one before", row)
                    .isGreaterThan(8);
        }
    }

    @Test
    void everyTileHasTheSignOfItsStatus() {
        List<Tile> tiles = new ArrayList<>();
        for (StatusSign sign : StatusSign.values()) {
            tiles.add(
                    new Tile(List.of(StatusSign.values()).indexOf(sign), 0, "", "", Optional.of(0), Optional.of(sign)));
        }
        TileMap map = new TileMap(tiles, tiles.size(), "", List.of());
        Drawn drawn = Drawn.of(map, WIDTH, map.height(), 20);
        for (StatusSign sign : StatusSign.values()) {
            float tile = (float) WIDTH / tiles.size();
            float left = (List.of(StatusSign.values()).indexOf(sign) + 1) * tile - 2.5f - 11.5f;
            Drawn alone = Drawn.of(
                    (g, width, height) -> {
                        g.setColor(Ink.WASH);
                        g.fillRect(0, 0, 9, 9);
                        sign.draw(g, 8.5f, 8.5f);
                    },
                    8.5f,
                    8.5f,
                    20);
            int samples = 0;
            int same = 0;
            for (float y = 0.5f; y < 8.5; y += 0.25f) {
                for (float x = 0.5f; x < 8.5; x += 0.25f) {
                    samples++;
                    same += drawn.at(left + x, 15 + y).equals(alone.at(x, y)) ? 1 : 0;
                }
            }
            assertThat(same)
                    .as("samples of %s that are as in the sign alone", sign)
                    .isGreaterThan(samples * 97 / 100);
        }
    }

    private static double lightness(Drawn drawn, int row) {
        return Drawn.grey(drawn.at(60, row * TileMap.ROW + 3));
    }
}
