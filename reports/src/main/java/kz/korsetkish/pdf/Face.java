package kz.korsetkish.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The faces of the one type family (Liberation Sans); always embedded. */
public enum Face {
    REGULAR("LiberationSans", "LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold", "LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic", "LiberationSans-Italic.ttf");

    private final String postScriptName;
    private final String file;

    Face(String postScriptName, String file) {
        this.postScriptName = postScriptName;
        this.file = file;
    }

    /** The same face for drawing with {@link java.awt.Graphics2D}. */
    public Font awt(float size) {
        return Loaded.font(this).deriveFont(size);
    }

    String postScriptName() {
        return postScriptName;
    }

    byte[] bytes() {
        return Loaded.bytes(this);
    }

    /** Font files are read once a JVM; the enum itself stays immutable. */
    private static final class Loaded {
        private static final Map<Face, byte[]> BYTES = new EnumMap<>(Face.class);
        private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

        static synchronized byte[] bytes(Face face) {
            return BYTES.computeIfAbsent(face, Loaded::read);
        }

        static synchronized Font font(Face face) {
            return FONTS.computeIfAbsent(face, Loaded::create);
        }

        private static byte[] read(Face face) {
            String resource = "/liberation/" + face.file;
            try (InputStream in = Face.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("font file " + resource + " is not on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("reading font file " + resource, e);
            }
        }

        private static Font create(Face face) {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(face)));
            } catch (FontFormatException e) {
                throw new IllegalStateException("font " + face.postScriptName + " is broken", e);
            } catch (IOException e) {
                throw new UncheckedIOException("loading font " + face.postScriptName, e);
            }
        }
    }
}
