package kz.korsetkish.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.DefaultFontMapper;

/** The embedded fonts of one document. */
final class Fonts extends DefaultFontMapper {
    private final Map<Face, BaseFont> bases = new EnumMap<>(Face.class);

    Fonts() {
        for (Face face : Face.values()) {
            bases.put(face, embed(face));
        }
    }

    float width(String text, Style style) {
        return base(style.face()).getWidthPoint(guard(text, style.face()), style.size());
    }

    BaseFont base(Face face) {
        BaseFont base = bases.get(face);
        if (base == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return base;
    }

    /** The text itself, once every character of it is known to have a glyph. */
    String guard(String text, Face face) {
        BaseFont base = base(face);
        text.codePoints().filter(c -> !base.charExists(c)).findFirst().ifPresent(c -> {
            throw new MissingGlyphException(c, text, face);
        });
        return text;
    }

    Face face(Font font) {
        for (Face face : Face.values()) {
            if (face.postScriptName().equals(font.getPSName())) {
                return face;
            }
        }
        throw new IllegalArgumentException("font " + font.getPSName() + " is not embedded");
    }

    @Override
    public BaseFont awtToPdf(Font font) {
        // PdfGraphics2D starts with a logical font of AWT's; only what is drawn has to be ours, and face() checks that.
        return font.getPSName().startsWith("Liberation") ? base(face(font)) : base(Face.REGULAR);
    }

    private static BaseFont embed(Face face) {
        try {
            BaseFont base = BaseFont.createFont(
                    face.postScriptName() + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, face.bytes(), null);
            base.setIncludeCidSet(false);
            base.setSecureRandom(new FixedRandom(face));
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException("embedding " + face.postScriptName(), e);
        }
    }

    /** Gives each face its own but constant subset prefix, so that the same book gives the same bytes. */
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final double value;

        FixedRandom(Face face) {
            value = (face.postScriptName().length() - 14) / 26.0;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
