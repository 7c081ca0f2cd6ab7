package kz.korsetkish.reading;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.korsetkish.book.Translated;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;

/** Texts as a body sent them: in which languages they are. */
public final class Sent {
    private Sent() {}

    /** Words that nobody said the language of: by their letters. */
    public static Translated words(String words) {
        return new Translated(Map.of(language(words), words));
    }

    /** Without what only stands in for a language that was not sent. */
    public static Translated title(Translated title) {
        Map<String, String> sent = new TreeMap<>(title.byLanguage());
        sent.entrySet()
                .removeIf(one -> isRepeated(one.getValue(), title)
                        && !language(one.getValue()).equals(one.getKey()));
        return sent.isEmpty() ? title : new Translated(sent);
    }

    private static boolean isRepeated(String words, Translated title) {
        return title.byLanguage().values().stream().filter(words::equals).count() > 1;
    }

    /** Of those written in the script of most letters, the one with letters of its own among them, else the one without. */
    private static String language(String words) {
        List<String> written = Languages.all().stream()
                .filter(language -> letters(words, Languages.script(language)) * 2 > letters(words))
                .toList();
        return written.stream()
                .filter(language -> own(language).chars().anyMatch(letter -> words.indexOf(letter) >= 0))
                .findFirst()
                .or(() -> written.stream()
                        .filter(language -> own(language).isEmpty())
                        .findFirst())
                .orElse(Languages.PROGRAM);
    }

    private static String own(String language) {
        return Texts.of(language).get("language.letters");
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }

    private static long letters(String words, UnicodeScript script) {
        return words.codePoints()
                .filter(letter -> Character.isLetter(letter) && UnicodeScript.of(letter) == script)
                .count();
    }
}
