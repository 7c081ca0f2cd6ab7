package kz.korsetkish.ingest.file;

import java.util.regex.Pattern;

/** What the number format of a cell makes of its number before a person sees it (ECMA-376, 18.8.30). */
enum NumberFormat {
    /** The number itself, rounded and with marks around it at most. */
    AS_IT_IS,
    /** A day or a time of day. */
    DATE,
    /** A hundred times the number, with a percent sign. */
    PERCENT,
    /** A thousandth or less of the number. */
    SCALED,
    /** Digits that are not the number's, or nothing at all. */
    OTHER;

    private static final int FIRST_DATE = 14;
    private static final int LAST_DATE = 22;
    private static final int FIRST_TIME = 45;
    private static final int LAST_TIME = 47;
    private static final int FIRST_DATE_OF_ASIA = 27;
    private static final int LAST_DATE_OF_ASIA = 36;

    private static final int LONGEST = 500;

    /** Texts in quotes, single characters after a stroke, blanks as wide as a character, colours, conditions, currencies. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|[_*].|\\[[^\\]]*]");

    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)]");
    private static final Pattern SCALING = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern DIGITS = Pattern.compile("[\\s.,]*\\d[\\d\\s.,]*");
    private static final Pattern OTHER_DIGIT = Pattern.compile("[1-9]");

    /** One of those that every spreadsheet program knows by its number. */
    static NumberFormat builtIn(int id) {
        boolean isDate = (id >= FIRST_DATE && id <= LAST_DATE)
                || (id >= FIRST_DATE_OF_ASIA && id <= LAST_DATE_OF_ASIA)
                || (id >= FIRST_TIME && id <= LAST_TIME);
        return isDate ? DATE : id == 9 || id == 10 ? PERCENT : AS_IT_IS;
    }

    static NumberFormat of(String code) {
        if (code.length() > LONGEST) {
            return OTHER;
        }
        if (code.isBlank() || code.equalsIgnoreCase("General")) {
            return AS_IT_IS;
        }
        boolean addsDigits = LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .anyMatch(literal -> literal != null && DIGITS.matcher(literal).matches());
        String signs = LITERAL.matcher(code).replaceAll("");
        if (ELAPSED.matcher(code).find() || (signs.matches("(?i).*[ymdhs].*") && !signs.matches("(?i).*general.*"))) {
            return DATE;
        }
        if (signs.indexOf('%') >= 0) {
            return PERCENT;
        }
        if (SCALING.matcher(signs).find()) {
            return SCALED;
        }
        boolean showsNothing =
                signs.chars().noneMatch(sign -> "0#?@".indexOf(sign) >= 0) && !signs.matches("(?i).*general.*");
        return addsDigits || showsNothing || OTHER_DIGIT.matcher(signs).find() ? OTHER : AS_IT_IS;
    }
}
