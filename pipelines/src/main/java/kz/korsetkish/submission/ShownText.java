package kz.korsetkish.submission;

import java.util.List;

/** Texts that somebody else wrote, as they are put into a message: short, on one line, with nothing hidden in them. */
public final class ShownText {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 10;

    private ShownText() {}

    /** A whole message. */
    public static String message(String message) {
        return visible(cut(message, LONGEST_MESSAGE), LONGEST_MESSAGE);
    }

    /** One name or value. */
    public static String name(String name) {
        return visible(cut(name, LONGEST_NAME), LONGEST_NAME);
    }

    /** The first of these, and how many there are besides. */
    public static String list(List<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** With escapes for control characters and for those that turn the direction of writing. */
    private static String visible(String text, int longest) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (isHidden(character)) {
                        shown.append("\\u%04X".formatted((int) character));
                    } else {
                        shown.append(character);
                    }
                }
            }
        }
        return shown.length() == text.length() ? text : cut(shown.toString(), longest);
    }

    private static boolean isHidden(char character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && character != '\u200D' && character != '\u00AD');
    }
}
