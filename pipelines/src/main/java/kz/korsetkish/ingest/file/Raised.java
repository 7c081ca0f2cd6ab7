package kz.korsetkish.ingest.file;

/** Marks that stand above or below the line, so that a mark of a footnote never becomes a digit of a number. */
final class Raised {
    private static final String DIGITS = "0123456789+-=()";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private Raised() {}

    /** @param place {@code superscript}, {@code subscript} or anything else for text on the line */
    static String text(String text, String place) {
        return switch (place) {
            case "superscript" -> in(text, ABOVE);
            case "subscript" -> in(text, BELOW);
            default -> text;
        };
    }

    /** Without the marks of footnotes behind it. */
    static String withoutMarks(String name) {
        int end = name.length();
        while (end > 0 && (ABOVE.indexOf(name.charAt(end - 1)) >= 0 || name.charAt(end - 1) == '*')) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String in(String text, String raised) {
        var marks = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = DIGITS.indexOf(character);
            marks.append(digit < 0 ? character : raised.charAt(digit));
        }
        return marks.toString();
    }
}
