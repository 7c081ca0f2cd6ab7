package kz.korsetkish.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * The code page of a text that is not UTF-8: windows-1251 or its sister of Kazakhstan, where it reads as Russian or
 * Kazakh in that one. What reads better in another is refused, since only its sender can tell.
 */
final class CodePage {
    static final String KAZAKH_LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһ";
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private static final Charset KZ_1048 = Charset.forName("KZ-1048");
    private static final List<Charset> OTHERS = Stream.of("KOI8-R", "ISO-8859-5", "x-MacCyrillic", "IBM866")
            .map(Charset::forName)
            .toList();

    /** So much better another one must fit, since letters tell only so much. */
    private static final double MARGIN = 0.3;

    /** With so few letters ours must fit better than any other, and by more. */
    private static final int FEW = 5;

    private static final double MARGIN_OF_FEW = -1;

    private static final char MISFIT = '\uFFFD';
    private static final int SAMPLE = 1 << 16;
    private static final int WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[^\\x00-\\x7F\\s]{2,20}");

    private CodePage() {}

    /** @param notUtf8 why it is no UTF-8: said of what is UTF-8 for the most part, and broken */
    static Charset of(Packed packed, UnreadableException notUtf8) throws IOException, UnreadableException {
        byte[] sample = sample(packed);
        String read = new String(sample, StandardCharsets.UTF_8);
        long misfits = read.chars().filter(sign -> sign == MISFIT).count();
        long signs = read.chars().filter(sign -> sign >= 0x80).count();
        if (signs >= 2 * misfits) {
            throw notUtf8;
        }
        return of(sample);
    }

    static Charset of(byte[] sample) throws UnreadableException {
        Charset ours = KZ_1048;
        String read = new String(sample, WINDOWS_1251);
        if (Plausibility.of(read) >= Plausibility.of(new String(sample, KZ_1048))) {
            ours = WINDOWS_1251;
        }
        double fits = Plausibility.of(new String(sample, ours));
        double margin = Plausibility.letters(read) < FEW ? MARGIN_OF_FEW : MARGIN;
        Optional<Charset> better = OTHERS.stream()
                .max(Comparator.comparingDouble(other -> Plausibility.of(new String(sample, other))))
                .filter(other -> Plausibility.of(new String(sample, other)) > fits + margin);
        if (better.isPresent()) {
            throw new UnreadableException(Refusal.of(RefusalCode.TEXT_NOT_WINDOWS_1251, words(read)));
        }
        return ours;
    }

    private static String words(String read) {
        return String.join(
                ", ",
                WORD.matcher(read)
                        .results()
                        .map(MatchResult::group)
                        .limit(WORDS)
                        .toList());
    }

    /** The lines with other signs than those of ASCII, as far as a sample goes; a code page tells nothing of others. */
    private static byte[] sample(Packed packed) throws IOException, UnreadableException {
        var sample = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        byte[] piece = new byte[SAMPLE];
        try (InputStream in = packed.open()) {
            boolean isTelling = false;
            for (int read = in.read(piece); read > 0 && sample.size() < SAMPLE; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    isTelling |= piece[i] < 0;
                    line.write(piece[i]);
                    if (piece[i] == '\n' || line.size() >= SAMPLE) {
                        if (isTelling) {
                            line.writeTo(sample);
                        }
                        line.reset();
                        isTelling = false;
                    }
                }
            }
            if (isTelling) {
                line.writeTo(sample);
            }
        }
        return sample.toByteArray();
    }
}
