package kz.korsetkish.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** A font file; embedded as far as its glyphs are used. */
enum Typeface {
    LIBERATION("/liberation/LiberationSans-Regular.ttf"),
    LIBERATION_BOLD("/liberation/LiberationSans-Bold.ttf"),
    LIBERATION_ITALIC("/liberation/LiberationSans-Italic.ttf"),
    DEJAVU("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf"),
    DEJAVU_BOLD("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf"),
    DEJAVU_ITALIC("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Oblique.ttf");

    private final String resource;

    Typeface(String resource) {
        this.resource = resource;
    }

    String file() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    byte[] bytes() {
        return Loaded.bytes(this);
    }

    /** The same for drawing with {@link java.awt.Graphics2D}. */
    Font awt(float size) {
        return Loaded.font(this).deriveFont(size);
    }

    boolean is(Font font) {
        return Loaded.font(this).getPSName().equals(font.getPSName());
    }

    /** Font files are read once a JVM; the enum itself stays immutable. */
    private static final class Loaded {
        private static final Map<Typeface, byte[]> BYTES = new EnumMap<>(Typeface.class);
        private static final Map<Typeface, Font> FONTS = new EnumMap<>(Typeface.class);

        static synchronized byte[] bytes(Typeface typeface) {
            return BYTES.computeIfAbsent(typeface, Loaded::read);
        }

        static synchronized Font font(Typeface typeface) {
            return FONTS.computeIfAbsent(typeface, Loaded::create);
        }

        private static byte[] read(Typeface typeface) {
            try (InputStream in = Typeface.class.getResourceAsStream(typeface.resource)) {
                if (in == null) {
                    throw new IllegalStateException("font file " + typeface.resource + " is not on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + typeface.resource, e);
            }
        }

        private static Font create(Typeface typeface) {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(typeface)));
            } catch (FontFormatException e) {
                throw new IllegalStateException("font " + typeface.resource + " is broken", e);
            } catch (IOException e) {
                throw new UncheckedIOException("loading font " + typeface.resource, e);
            }
        }
    }
}
