package kz.korsetkish.ingest.row;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** Text that a program has damaged on its way: letters lost to question marks, or UTF-8 taken for another encoding. */
final class Garbled {
    /** Lost letters: the sign for them, runs of question marks, or one within or before a word. */
    private static final Pattern LOST =
            Pattern.compile("\uFFFD|\\?{3,}|(?<=\\p{Ll})\\?(?=\\p{Ll})|(?<=\\p{Lu})\\?(?=\\p{Lu})"
                    + "|(?<![^\\s\"«(])\\?(?=\\p{IsCyrillic})");

    /** What UTF-8 looks like in other encodings, even if some of it was lost. */
    private static final Pattern TWICE = Pattern.compile(
            "(?:[ÐÑ][^\\x00-\\x7F]?){4,}|(?:[РС][\\x80-\u00BF\u0402-\u040F\u0452-\u045F\u2010-\u203A\u20AC\u2116\u2122]){3,}");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");
    private static final Pattern LINK = Pattern.compile("\\S*(?:://|www\\.)\\S*");
    private static final List<Map<Character, Byte>> TAKEN_FOR = Stream.of(
                    "windows-1251", "windows-1252", "ISO-8859-1", "x-MacCyrillic", "KOI8-R")
            .map(Garbled::codes)
            .toList();

    private Garbled() {}

    static Optional<Refusal> fault(String text) {
        String words = LINK.matcher(text).replaceAll(" ");
        Matcher runs = NOT_ASCII.matcher(words);
        while (runs.find()) {
            Optional<String> read = twiceDecoded(runs.group());
            if (read.isPresent()) {
                return Optional.of(Refusal.of(RefusalCode.TEXT_GARBLED_FROM, runs.group(), read.get()));
            }
        }
        return LOST.matcher(words).find() || TWICE.matcher(words).find()
                ? Optional.of(Refusal.of(RefusalCode.TEXT_GARBLED))
                : Optional.empty();
    }

    /** The letters that a run of signs was before its UTF-8 was taken for another encoding. */
    private static Optional<String> twiceDecoded(String run) {
        for (Map<Character, Byte> taken : TAKEN_FOR) {
            Optional<String> read = bytes(run, taken).flatMap(Garbled::utf8);
            if (read.isPresent() && isText(run, read.get())) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** Letters of ours, or one accented letter of Latin text; signs that no text has beside them do not count. */
    private static boolean isText(String run, String read) {
        boolean isOurs = read.codePoints().allMatch(one -> !Character.isLetter(one) || isOfEurope(one));
        long letters = read.codePoints()
                .filter(one -> one >= 0x80 && Character.isLetter(one))
                .count();
        return isOurs
                && (letters > 1 || (letters == 1 && run.startsWith("Ã") && Character.isLowerCase(read.charAt(0))));
    }

    private static boolean isOfEurope(int letter) {
        return letter <= 0xFF || Letters.isCyrillic(letter);
    }

    /** The bytes of a run, as far as it may be UTF-8 taken for another encoding: a head byte, then one that follows. */
    private static Optional<ByteBuffer> bytes(String run, Map<Character, Byte> codes) {
        var bytes = ByteBuffer.allocate(run.length());
        for (int i = 0; i < run.length(); i++) {
            Byte code = codes.get(run.charAt(i));
            boolean follows = code != null && (code & 0xC0) == 0x80;
            if (code == null || (i < 2 && follows != (i == 1))) {
                return Optional.empty();
            }
            bytes.put(code);
        }
        return Optional.of(bytes.flip());
    }

    /** Bytes that an encoding has no sign for come through as control characters of the same number. */
    private static Map<Character, Byte> codes(String encoding) {
        Map<Character, Byte> codes = new HashMap<>();
        for (int code = 0x80; code <= 0xFF; code++) {
            char sign = new String(new byte[] {(byte) code}, Charset.forName(encoding)).charAt(0);
            codes.put(sign == '\uFFFD' ? (char) code : sign, (byte) code);
        }
        return Map.copyOf(codes);
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
