package kz.korsetkish.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.korsetkish.pdf.Picture;

/** The pictures of one page; what is drawn a second time points to the first. */
final class Drawings {
    private static final float SIGN = 8;

    private final Looks looks;
    private final Map<Key, Drawing> drawn = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> signs = new LinkedHashMap<>();

    Drawings(Looks looks) {
        this.looks = looks;
    }

    private record Key(Picture picture, float width, float height) {}

    private record Drawing(String svg, List<SvgSurface.Point> points) {}

    /** A sign within a line, of which there are few that stand everywhere: the page defines each once. */
    String sign(Picture picture) {
        String svg = draw(picture, SIGN, SIGN).svg;
        return signs.computeIfAbsent(svg, key -> "g" + signs.size());
    }

    /** The definitions of the signs. */
    String signs() {
        StringBuilder symbols = new StringBuilder();
        signs.forEach((svg, id) -> symbols.append("<symbol id=\"" + id + "\" viewBox=\"" + viewBox(SIGN, SIGN) + "\">")
                .append(svg)
                .append("</symbol>"));
        return symbols.toString();
    }

    /** The inside of an {@code svg} element. */
    String of(Picture picture, float width, float height) {
        String svg = draw(picture, width, height).svg;
        String known = ids.get(svg);
        if (known != null) {
            return "<use href=\"#" + known + "\"/>";
        }
        String id = "d" + ids.size();
        ids.put(svg, id);
        return "<g id=\"" + id + "\">" + svg + "</g>";
    }

    List<SvgSurface.Point> points(Picture picture, float width, float height) {
        return draw(picture, width, height).points;
    }

    private Drawing draw(Picture picture, float width, float height) {
        return drawn.computeIfAbsent(new Key(picture, width, height), key -> {
            SvgSurface surface = new SvgSurface(looks);
            picture.draw(surface, width, height);
            return new Drawing(surface.drawing(), surface.points());
        });
    }

    static String viewBox(float width, float height) {
        return "0 0 " + SvgPath.number(width) + " " + SvgPath.number(height);
    }
}
