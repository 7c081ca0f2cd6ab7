package kz.korsetkish.report;

import java.util.List;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.reading.Voice;

/** Names that may not be in the language of the report, to be read out in the one that they are in. */
final class Spoken {
    private Spoken() {}

    static Inline words(Voice voice, Translated text, Style style) {
        String language = voice.texts().languageOf(text);
        return language.equals(voice.texts().language())
                ? new Inline.Words(voice.in(text), style)
                : new Inline.Foreign(voice.in(text), style, language);
    }

    static Inline area(Voice voice, List<Area> areas, String code, Style style) {
        return Voice.named(areas, code)
                .map(name -> words(voice, name, style))
                .orElseGet(() -> new Inline.Words(voice.area(areas, code), style));
    }
}
