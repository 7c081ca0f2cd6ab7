package kz.korsetkish.html;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The colours of one page: each that is used is a variable, light as in print and turned for dark screens, and a class
 * for each thing that it colours.
 */
final class Palette {
    private static final float DARKEST = 0.11f;
    private static final float SPAN = 0.83f;
    private static final float PALE = 0.85f;

    private final Map<String, Color> colors = new TreeMap<>();
    private final TreeSet<String> rules = new TreeSet<>();
    private final Map<Key, String> names = new HashMap<>();

    private record Key(Use use, Color color) {}

    /** What a colour is for. */
    enum Use {
        FILL("f", "fill"),
        STROKE("s", "stroke"),
        TEXT("t", "color"),
        GROUND("b", "background-color"),
        EDGE("e", "border-color");

        private final String prefix;
        private final String property;

        Use(String prefix, String property) {
            this.prefix = prefix;
            this.property = property;
        }
    }

    /** The class that gives this colour. */
    String name(Use use, Color color) {
        return names.computeIfAbsent(new Key(use, color), key -> {
            String hex = hex(color);
            colors.putIfAbsent(hex, color);
            rules.add("." + use.prefix + hex + "{" + use.property + ":var(--c" + hex + ")}");
            return use.prefix + hex;
        });
    }

    /** The variables and the classes that were asked for. */
    String css() {
        return ":root{" + variables(false) + "}\n@media screen and (prefers-color-scheme:dark){:root{" + variables(true)
                + "}}\n" + String.join("", rules) + "\n";
    }

    private String variables(boolean dark) {
        return colors.entrySet().stream()
                .map(entry -> "--c" + entry.getKey() + ":#" + hex(dark ? dark(entry.getValue()) : entry.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** Of the same hue; what stands out from white paper stands out as much from a dark screen. */
    static Color dark(Color color) {
        float high = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue())) / 255f;
        float low = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue())) / 255f;
        float hue = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
        float lightness = (high + low) / 2;
        float spread = 1 - Math.abs(2 * lightness - 1);
        float saturation = spread == 0 ? 0 : (high - low) / spread;
        // Pale grounds would shine.
        float calm = lightness > PALE ? saturation * 0.55f : saturation;
        float turned = DARKEST + SPAN * (1 - lightness);
        float reach = calm * Math.min(turned, 1 - turned);
        float bright = turned + reach;
        return Color.getHSBColor(hue, bright == 0 ? 0 : 2 * (1 - turned / bright), bright);
    }

    /** Whether words of this colour can be read on paper. */
    static boolean isLegible(Color color) {
        return 1.05 / (luminance(color) + 0.05) >= 4.5;
    }

    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "%06x", color.getRGB() & 0xFFFFFF);
    }
}
