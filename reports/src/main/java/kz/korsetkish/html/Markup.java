package kz.korsetkish.html;

import java.util.Set;

/** HTML as it grows: every text and every value of an attribute goes through here, so that none can break out. */
final class Markup {
    /** The end of these may be left out, and there are very many. */
    private static final Set<String> ENDED_BY_THE_NEXT = Set.of("td", "th", "tr", "li");

    private final StringBuilder html = new StringBuilder();

    /** @param attributes names and values in turn; an empty value of a class is left out */
    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].equals("class") || !attributes[i + 1].isEmpty()) {
                html.append(' ').append(attributes[i]);
                value(attributes[i + 1]);
            }
        }
        html.append('>');
        return this;
    }

    /** An element of SVG that holds nothing. */
    Markup empty(String tag, String... attributes) {
        open(tag, attributes);
        html.insert(html.length() - 1, '/');
        return this;
    }

    Markup close(String tag) {
        if (!ENDED_BY_THE_NEXT.contains(tag)) {
            html.append("</").append(tag).append('>');
        }
        return this;
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element that holds words alone. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** What is HTML already. */
    Markup add(String ready) {
        html.append(ready);
        return this;
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    /** An attribute without a value stands for true. */
    private void value(String value) {
        if (!value.isEmpty()) {
            html.append("=\"").append(escaped(value)).append('"');
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isUnseen(c) || isHalf(text, i) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /** Control characters, and marks that would turn the words after them. */
    private static boolean isUnseen(char c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c >= '\uFFFE';
    }

    private static boolean isHalf(String text, int at) {
        return Character.isSurrogate(text.charAt(at)) && isAlone(text, at);
    }

    /** Half a character cannot be written. */
    private static boolean isAlone(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
