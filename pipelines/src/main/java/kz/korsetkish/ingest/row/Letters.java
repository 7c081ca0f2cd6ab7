package kz.korsetkish.ingest.row;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import kz.korsetkish.submission.Argument;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** Letters that look alike, and how a sign is named to a person who cannot tell it by its looks. */
final class Letters {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЅЈҮһаевкмнорстухіѕјԁԛԝү";
    private static final String LATIN = "ABEKMHOPCTYXISJYhaebkmhopctyxisjdqwy";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν";
    private static final String LATIN_OF_GREEK = "ABEZHIKMNOPTYXoav";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\u00AD";
    private static final int FULL_WIDTH = 0xFF01 - '!';
    private static final Map<Integer, Integer> PLAIN = plainSigns();

    private Letters() {}

    private static Map<Integer, Integer> plainSigns() {
        Map<Integer, Integer> plain = new HashMap<>();
        for (int i = 0; i < CYRILLIC.length(); i++) {
            plain.put((int) CYRILLIC.charAt(i), (int) LATIN.charAt(i));
        }
        for (int i = 0; i < GREEK.length(); i++) {
            plain.put((int) GREEK.charAt(i), (int) LATIN_OF_GREEK.charAt(i));
        }
        DASHES.chars().forEach(dash -> plain.put(dash, (int) '-'));
        for (int sign = 0xFF01; sign <= 0xFF5E; sign++) {
            plain.putIfAbsent(sign, sign - FULL_WIDTH);
        }
        return Map.copyOf(plain);
    }

    /** The sign of ASCII that this one looks like or stands for; itself where there is none. */
    static int plain(int sign) {
        int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
        return digit >= 0 ? '0' + digit : PLAIN.getOrDefault(sign, sign);
    }

    /** As it looks, in signs of ASCII as far as possible, without blanks. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(one -> !Blanks.isBlank(one)).forEach(one -> plain.appendCodePoint(plain(one)));
        return plain.toString();
    }

    static String withPlainDigits(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(one -> plain.appendCodePoint(Character.isDigit(one) ? plain(one) : one));
        return plain.toString();
    }

    static boolean isCyrillic(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.CYRILLIC;
    }

    static boolean isLatin(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }

    static Argument described(int sign) {
        String code = "U+%04X".formatted(sign);
        if ("\n\r\u2028\u2029".indexOf(sign) >= 0) {
            return Refusal.of(RefusalCode.SIGN_END_OF_LINE, code);
        }
        if (Blanks.isBlank(sign) || Character.isISOControl(sign)) {
            return Refusal.of(RefusalCode.SIGN_BLANK, code);
        }
        String shown = Character.toString(sign);
        if (sign < 0x80) {
            return new Argument.Text(shown);
        }
        return isCyrillic(sign)
                ? Refusal.of(RefusalCode.SIGN_CYRILLIC, shown, code)
                : new Argument.Text(shown + " (" + code + ")");
    }
}
