package kz.korsetkish.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.text.Unprintable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.DefaultFontMapper;

/** The embedded fonts of one document. */
final class Fonts extends DefaultFontMapper {
    /** Marks that have no shape of their own: they say how to join, break or turn other characters. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern SPACE = Pattern.compile("[\\t-\\r\\u0085\\u1680\\u2028\\u2029\\u3000]");
    /** Lines break at spaces alone, so that this one needs no glyph of its own. */
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private final Map<Typeface, BaseFont> bases = new EnumMap<>(Typeface.class);
    /** A word is measured for its column, measured again for its line, and drawn; and it stands on many pages. */
    private final Map<Piece, List<Run>> known = new HashMap<>();

    private final Map<List<Object>, Unprintable> unprintable = new LinkedHashMap<>();
    private int page;

    private record Piece(String text, Face face) {}

    /** What is drawn from now on stands on this page. */
    void turn(int toPage) {
        page = toPage;
    }

    float width(String text, Style style) {
        float width = 0;
        for (Run run : runs(text, style.face())) {
            width += width(run, style.size());
        }
        return width;
    }

    float width(Run run, float size) {
        return base(run.typeface()).getWidthPoint(run.text(), size);
    }

    BaseFont base(Typeface typeface) {
        return bases.computeIfAbsent(typeface, Fonts::embed);
    }

    /** The runs that stand for a text; what of it no font has is noted. */
    List<Run> draw(String text, Face face) {
        List<Run> runs = runs(text, face);
        String drawn = runs.stream().map(Run::text).collect(Collectors.joining());
        if (drawn.indexOf(Unprintable.REPLACEMENT) >= 0) {
            int[] asked = legible(text).codePoints().toArray();
            int[] shown = drawn.codePoints().toArray();
            for (int i = 0; i < shown.length; i++) {
                if (shown[i] == Unprintable.REPLACEMENT) {
                    unprintable.putIfAbsent(
                            List.of(asked[i], drawn), new Unprintable(asked[i], drawn.strip(), "page " + page));
                }
            }
        }
        return runs;
    }

    /** The characters that no font has, each once with the words that it stands in. */
    List<Unprintable> unprintable() {
        return List.copyOf(unprintable.values());
    }

    /** Character by character in the first typeface of the face that has it; the replacement where none has. */
    List<Run> runs(String text, Face face) {
        return known.computeIfAbsent(new Piece(text, face), piece -> List.copyOf(split(text, face)));
    }

    private List<Run> split(String text, Face face) {
        List<Run> runs = new ArrayList<>();
        legible(text).codePoints().forEach(c -> {
            Optional<Typeface> typeface = typeface(c, face);
            String glyph = Character.toString(typeface.isPresent() ? c : Unprintable.REPLACEMENT);
            Typeface used = typeface.orElse(face.typefaces().getLast());
            if (!runs.isEmpty() && runs.getLast().typeface() == used) {
                runs.set(runs.size() - 1, new Run(runs.getLast().text() + glyph, used));
            } else {
                runs.add(new Run(glyph, used));
            }
        });
        return runs;
    }

    private Optional<Typeface> typeface(int c, Face face) {
        return isDrawable(c)
                ? face.typefaces().stream()
                        .filter(one -> base(one).charExists(c))
                        .findFirst()
                : Optional.empty();
    }

    /** Not what only its sender's font knows, and not letters that run from right to left, which are not turned here. */
    private static boolean isDrawable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default ->
                switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
                    default -> c != Unprintable.REPLACEMENT;
                };
        };
    }

    /** Letters and their marks as one character, white space as a space, and nothing where nothing is seen. */
    private static String legible(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ").replace(NO_BREAK_HYPHEN, '-');
    }

    @Override
    public BaseFont awtToPdf(Font font) {
        for (Typeface typeface : Typeface.values()) {
            if (typeface.is(font)) {
                return base(typeface);
            }
        }
        // PdfGraphics2D starts with a logical font of AWT's; only what is drawn has to be ours, and Face.of checks
        // that.
        return base(Typeface.LIBERATION);
    }

    private static BaseFont embed(Typeface typeface) {
        try {
            BaseFont base = BaseFont.createFont(
                    typeface.file(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, typeface.bytes(), null);
            base.setIncludeCidSet(false);
            base.setSecureRandom(new FixedRandom(typeface));
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException("embedding " + typeface.file(), e);
        }
    }

    /** Gives each typeface its own but constant subset prefix, so that the same book gives the same bytes. */
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final double value;

        // Any number that differs by typeface does.
        @SuppressWarnings("EnumOrdinal")
        FixedRandom(Typeface typeface) {
            value = List.of(Typeface.values()).indexOf(typeface) / 26.0;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
