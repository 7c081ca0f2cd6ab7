package kz.korsetkish.ingest.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.spi.CharsetProvider;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code page of Kazakhstan (STRK1048-2002), which Java has not: windows-1251 with the Kazakh letters for some others. */
public final class Kz1048 extends CharsetProvider {
    private static final String KAZAKH =
            "\u049A\u04BA\u049B\u04BB\u04B0\u04B1\u04D8\u04E8\u0492\u04AE\u04E9\u0493\u04D9\u04A2\u04A3\u04AF";
    private static final String INSTEAD_OF =
            "\u040C\u040B\u045C\u045B\u040E\u045E\u0408\u0490\u0404\u0407\u0491\u0454\u0458\u0405\u0455\u0457";
    private static final Charset INSTANCE = new KazakhCharset();

    @Override
    public Iterator<Charset> charsets() {
        return Collections.singleton(INSTANCE).iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
        boolean isMeant = name.equalsIgnoreCase(INSTANCE.name())
                || INSTANCE.aliases().stream().anyMatch(name::equalsIgnoreCase);
        return isMeant ? INSTANCE : null;
    }

    private static final class KazakhCharset extends Charset {
        private static final Charset BASE = Charset.forName("windows-1251");

        KazakhCharset() {
            super("KZ-1048", List.of("STRK1048-2002", "RK1048", "kz1048").toArray(String[]::new));
        }

        @Override
        public boolean contains(Charset other) {
            return other.name().equals("US-ASCII") || other instanceof KazakhCharset;
        }

        @Override
        public CharsetDecoder newDecoder() {
            return new CharsetDecoder(this, 1, 1) {
                @Override
                protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                    return decoded(in, out);
                }
            };
        }

        @Override
        public CharsetEncoder newEncoder() {
            throw new UnsupportedOperationException("texts of KZ-1048 are read, never written");
        }

        @Override
        public boolean canEncode() {
            return false;
        }

        private static CoderResult decoded(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                char base = SIGNS[in.get(in.position()) & 0xFF];
                if (base == '\uFFFD') {
                    return CoderResult.unmappableForLength(1);
                }
                in.get();
                int kazakh = INSTEAD_OF.indexOf(base);
                out.put(kazakh < 0 ? base : KAZAKH.charAt(kazakh));
            }
            return CoderResult.UNDERFLOW;
        }

        private static final char[] SIGNS = signs();

        private static char[] signs() {
            byte[] codes = new byte[256];
            for (int code = 0; code < codes.length; code++) {
                codes[code] = (byte) code;
            }
            return new String(codes, BASE).toCharArray();
        }
    }
}
