package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.reading.Voice;

/** Texts whose addresses on the web can be followed, such as {@code www.rti-rating.org}. */
final class Linked {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?(?:[a-z0-9-]+\\.)+(?:org|int|com|net|eu|gov|kz)\\b(?:/[\\w/.-]*\\w)?");

    private Linked() {}

    /** Words in whatever language they are in, and links. */
    static List<Inline> words(Voice voice, Translated text, Style style) {
        List<Inline> inlines = new ArrayList<>();
        String written = voice.in(text);
        String language = voice.texts().languageOf(text);
        Matcher addresses = ADDRESS.matcher(written);
        int from = 0;
        while (addresses.find()) {
            plain(voice, written.substring(from, addresses.start()), style, language, inlines);
            String address = addresses.group();
            inlines.add(new Inline.Away(
                    address,
                    style.in(Ink.NAVY),
                    address.startsWith("http") ? address : "https://" + address,
                    voice.say("link.away", "address", address)));
            from = addresses.end();
        }
        plain(voice, written.substring(from), style, language, inlines);
        return inlines;
    }

    private static void plain(Voice voice, String words, Style style, String language, List<Inline> inlines) {
        if (!words.isEmpty()) {
            boolean isOwn = language.equals(voice.texts().language());
            inlines.add(isOwn ? new Inline.Words(words, style) : new Inline.Foreign(words, style, language));
        }
    }
}
