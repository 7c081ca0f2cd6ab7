package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;

/**
 * How the characters of a text are written.
 *
 * @param instead why the text is not UTF-8, where this one was only guessed: other than Russian text belies the guess
 * @param lines what was seen while it was found out, if the text is UTF-8
 */
record Encoding(Charset charset, Optional<UnreadableException> instead, Optional<Lines> lines) {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What is not ASCII in Russian text of windows-1251. Other characters mean that another encoding was misread. */
    private static final String RUSSIAN_SIGNS = "ЁёІі\u00A0«»№“”„‘’–—…°§±";

    /** The one that the contract sets, else the one that the bytes show: UTF-16, UTF-8, or a code page of ours. */
    static Encoding of(Packed packed, byte[] head, Source source, Optional<Scan> scan)
            throws IOException, UnreadableException {
        Optional<Charset> fixed = source.layout().encoding();
        boolean mayBeUtf16 = fixed.isEmpty() || fixed.get().equals(StandardCharsets.UTF_16);
        Optional<Charset> known = (mayBeUtf16 ? utf16(head) : Optional.<Charset>empty()).or(() -> fixed);
        if (known.isPresent() && !known.get().equals(StandardCharsets.UTF_8)) {
            return new Encoding(known.get(), Optional.empty(), Optional.empty());
        }
        return switch (scan.isPresent() ? scan.get() : packed.scan()) {
            case Scan.Text(Lines lines) -> new Encoding(StandardCharsets.UTF_8, Optional.empty(), Optional.of(lines));
            case Scan.Faulty(long line, Refusal fault, boolean isMisfit) -> {
                var unreadable = UnreadableException.inLine(line, fault);
                if (!isMisfit || known.isPresent()) {
                    throw unreadable;
                }
                yield new Encoding(CodePage.of(packed, unreadable), Optional.of(unreadable), Optional.empty());
            }
        };
    }

    /** UTF-16, by its mark, or by the zeros that half of its bytes are where the text is mostly ASCII. */
    private static Optional<Charset> utf16(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int pairs = head.length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < pairs * 2; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (pairs > 0 && zeros[1] * 2 > pairs && zeros[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs > 0 && zeros[0] * 2 > pairs && zeros[1] == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Whether Russian or Kazakh text has this character. */
    static boolean isOfText(char character) {
        boolean isLetter = character >= 'А' && character <= 'я';
        return character < 0x80
                || isLetter
                || RUSSIAN_SIGNS.indexOf(character) >= 0
                || CodePage.KAZAKH_LETTERS.indexOf(character) >= 0;
    }

    /** Its name as contracts and {@code bronze.submission} write it. */
    String text() {
        return charset.name().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && Arrays.equals(Arrays.copyOf(head, bytes.length), new byte[] {(byte) bytes[0], (byte) bytes[1]});
    }
}
