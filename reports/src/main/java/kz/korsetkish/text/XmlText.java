package kz.korsetkish.text;

import java.util.function.IntConsumer;

/** Text as XML can hold it. */
public final class XmlText {
    private XmlText() {}

    /**
     * The same with a replacement for each character that has no place in XML.
     *
     * @param replaced is told of each of them
     */
    public static String of(String text, IntConsumer replaced) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHeld(c)) {
                replaced.accept(c);
            }
            held.appendCodePoint(isHeld(c) ? c : Unprintable.REPLACEMENT);
        });
        return held.toString();
    }

    private static boolean isHeld(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || Character.isSupplementaryCodePoint(c);
    }
}
