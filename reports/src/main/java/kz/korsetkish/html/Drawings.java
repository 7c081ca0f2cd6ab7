package kz.korsetkish.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.korsetkish.pdf.Picture;

/** The pictures of one page; what is drawn a second time points to the first. */
final class Drawings {
    private final Looks looks;
    private final Map<Key, Drawing> drawn = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    Drawings(Looks looks) {
        this.looks = looks;
    }

    private record Key(Picture picture, float width, float height) {}

    private record Drawing(String svg, List<SvgSurface.Point> points) {}

    /** The inside of an {@code svg} element. */
    String of(Picture picture, float width, float height) {
        String svg = draw(picture, width, height).svg;
        String known = ids.get(svg);
        if (known != null) {
            return "<use href=\"#" + known + "\"></use>";
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
