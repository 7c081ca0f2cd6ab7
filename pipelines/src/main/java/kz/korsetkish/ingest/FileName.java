package kz.korsetkish.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file, its letters in one form. */
record FileName(String text) {
    private static final String COPY = "(?:copy|копия|көшірме(?:сі)?)";
    private static final String NUMBER = "(?:\\d{1,3})";

    /** As browsers, Windows, macOS and desktops of Linux name the copy of a file, in the languages of the senders. */
    private static final Pattern COPY_MARK = Pattern.compile(
            "^" + COPY + "(?: " + NUMBER + ")? (?:of )?"
                    + "| ?\\(" + NUMBER + "\\)(?=\\.|$)"
                    + "| ?[-\u2013\u2014] ?" + COPY + "(?: ?\\(?" + NUMBER + "\\)?)?(?=\\.|$)"
                    + "| ?\\((?:another )?" + COPY + "(?: ?" + NUMBER + ")?\\)(?=\\.|$)"
                    + "| " + COPY + "(?: " + NUMBER + ")?(?=\\.|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    FileName {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The name of what this is a copy of by its name; the same where it is none. */
    FileName original() {
        String before = text;
        for (String name = withoutMark(before); !name.equals(before); name = withoutMark(name)) {
            before = name;
        }
        return new FileName(before);
    }

    private static String withoutMark(String name) {
        return COPY_MARK.matcher(name).replaceFirst("");
    }

    /** Whether the other is this name but for capitals, the mark of a copy and endings. */
    boolean isMeantBy(FileName other) {
        String meant = other.original().folded();
        String name = original().folded();
        for (String shorter = name; ; shorter = ENDING.matcher(name).replaceFirst("")) {
            if (meant.equals(shorter)) {
                return true;
            }
            if (shorter.equals(name) && !ENDING.matcher(name).find()) {
                return false;
            }
            name = shorter;
        }
    }

    private String folded() {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
