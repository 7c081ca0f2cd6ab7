package kz.korsetkish.ingest.row;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** What a code that does not fit was meant to be, where that can be told, and by what it differs. */
final class Meant {
    private static final Pattern WITH_ZEROS = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[-. /]?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр"
                    + "|қаз|қар|жел|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?(?:[-. /]?\\d{2,4})?"
                    + "|(?:янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар"
                    + "|жел|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?[-. /]?\\d{1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private Meant() {}

    /** For a value that is none of those allowed. */
    static Optional<Refusal> of(String sent, Collection<String> allowed) {
        String looks = Letters.plain(sent).toLowerCase(Locale.ROOT);
        Optional<String> meant = allowed.stream()
                .filter(one -> Letters.plain(one).toLowerCase(Locale.ROOT).equals(looks))
                .findFirst();
        return meant.map(one -> difference(sent, one)).or(() -> ofAny(sent, allowed::contains));
    }

    /** For a value that has not the form of the column. */
    static Optional<Refusal> of(String sent, Pattern form) {
        Predicate<String> fits = form.asMatchPredicate();
        String plain = Letters.plain(sent);
        return Stream.of(plain, plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT), inDigits(plain))
                .filter(fits)
                .findFirst()
                .map(one -> difference(sent, one))
                .or(() -> ofAny(sent, fits))
                .or(() -> Region.named(sent)
                        .map(Region::code)
                        .filter(fits)
                        .map(code -> Refusal.of(RefusalCode.CODE_IS_A_NAME, sent, code)));
    }

    /** With digits for the letters that look like them. */
    private static String inDigits(String plain) {
        return plain.replaceAll("[Oo]", "0").replaceAll("[lI]", "1").replace('З', '3');
    }

    private static Optional<Refusal> ofAny(String sent, Predicate<String> fits) {
        var zeros = WITH_ZEROS.matcher(sent);
        if (zeros.matches() && fits.test(zeros.group(1))) {
            return Optional.of(Refusal.of(RefusalCode.CODE_WITH_ZEROS, zeros.group(1)));
        }
        return DATE.matcher(sent).matches() ? Optional.of(Refusal.of(RefusalCode.CODE_MADE_A_DATE)) : Optional.empty();
    }

    /** For a code with no form of its own: letters of two alphabets in one word, or letters that only look Latin beside digits. */
    static Optional<Refusal> ofTwoAlphabets(String sent) {
        return WORD.matcher(sent)
                .results()
                .map(MatchResult::group)
                .filter(Meant::isOfTwoAlphabets)
                .findFirst()
                .map(word -> difference(sent, sent.replace(word, Letters.plain(word))));
    }

    private static boolean isOfTwoAlphabets(String word) {
        List<Integer> cyrillic =
                word.codePoints().filter(Letters::isCyrillic).boxed().toList();
        boolean isLatin = word.codePoints().anyMatch(Letters::isLatin);
        boolean looksLatin = cyrillic.stream().allMatch(letter -> Letters.plain(letter) != letter);
        boolean hasDigits = word.chars().anyMatch(Character::isDigit);
        return !cyrillic.isEmpty() && (isLatin || (hasDigits && looksLatin));
    }

    /** By what it differs from what was meant, at the first place where it does. */
    private static Refusal difference(String sent, String meant) {
        int place = firstDifference(sent, meant);
        if (place >= sent.length()) {
            return Refusal.of(RefusalCode.CODE_CUT_OFF, meant);
        }
        int sign = sent.codePointAt(place);
        if (sent.equalsIgnoreCase(meant)) {
            return Refusal.of(RefusalCode.CODE_IN_OTHER_CAPITALS, meant);
        }
        return Refusal.of(
                RefusalCode.CODE_WITH_SIGN, Letters.described(sign), sent.codePointCount(0, place) + 1, meant);
    }

    private static int firstDifference(String sent, String meant) {
        int place = 0;
        while (place < sent.length() && place < meant.length() && sent.charAt(place) == meant.charAt(place)) {
            place++;
        }
        return place;
    }
}
