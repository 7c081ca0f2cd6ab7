package kz.korsetkish.html;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of one page that drawings share: colours, pens and letters. */
final class Looks {
    private static final List<String> CAPS = List.of("butt", "round", "square");
    private static final List<String> JOINS = List.of("miter", "round", "bevel");

    private final Palette palette = new Palette();
    private final Map<String, String> names = new LinkedHashMap<>();

    Palette palette() {
        return palette;
    }

    /** The class of a stroke. */
    String pen(BasicStroke pen, double scale) {
        List<String> rules = new ArrayList<>();
        rules.add("stroke-width:" + SvgPath.number(pen.getLineWidth() * scale));
        if (pen.getEndCap() != BasicStroke.CAP_BUTT) {
            rules.add("stroke-linecap:" + CAPS.get(pen.getEndCap()));
        }
        if (pen.getLineJoin() != BasicStroke.JOIN_MITER) {
            rules.add("stroke-linejoin:" + JOINS.get(pen.getLineJoin()));
        }
        float[] dashes = pen.getDashArray();
        if (dashes != null && dashes[0] < 500) {
            List<String> lengths = new ArrayList<>();
            for (float dash : dashes) {
                lengths.add(SvgPath.number(dash * scale));
            }
            rules.add("stroke-dasharray:" + String.join(" ", lengths));
        }
        return named(String.join(";", rules), "p");
    }

    /** The class of letters. */
    String letters(Font font) {
        String weight = font.getPSName().contains("Bold") ? ";font-weight:700" : "";
        String slant = font.getPSName().contains("Italic") ? ";font-style:italic" : "";
        return named("font-size:" + SvgPath.number(font.getSize2D()) + "px" + weight + slant, "l");
    }

    private String named(String rules, String prefix) {
        return names.computeIfAbsent(rules, key -> prefix + names.size());
    }

    String css() {
        StringBuilder css = new StringBuilder(palette.css());
        names.forEach((rules, name) ->
                css.append('.').append(name).append('{').append(rules).append('}'));
        return css.append('\n').toString();
    }
}
