package kz.korsetkish.ingest.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.apache.spark.unsafe.types.UTF8String;

/** What a row of an official form is where it holds no data: it is passed over, and told. */
public enum Frame {
    EMPTY(RefusalCode.NOTE_PASSED_OVER_EMPTY, RefusalCode.NOTE_PASSED_OVER_EMPTY_MANY),
    COLUMN_NUMBERS(RefusalCode.NOTE_PASSED_OVER_COLUMN_NUMBERS, RefusalCode.NOTE_PASSED_OVER_COLUMN_NUMBERS_MANY),
    HEADER(RefusalCode.NOTE_PASSED_OVER_HEADER, RefusalCode.NOTE_PASSED_OVER_HEADER_MANY),
    TOTAL(RefusalCode.NOTE_PASSED_OVER_TOTAL, RefusalCode.NOTE_PASSED_OVER_TOTAL_MANY),
    NOTE(RefusalCode.NOTE_PASSED_OVER_NOTE, RefusalCode.NOTE_PASSED_OVER_NOTE_MANY);

    private static final String LETTERS = "АБВГДЕЖЗИК";
    private static final String LATIN_LETTERS = "ABCDEFGHIJ";
    private static final int LEAST_NUMBERS = 3;
    private static final int LONGEST_LETTER = 4;
    private static final int WORDS_OF_A_SENTENCE = 4;
    private static final int CELLS_OF_A_NOTE = 4;

    private static final Pattern TOTALS = pattern("(?:итого|итог|всего|барлығы|жиыны|жиынтығы|қорытынды|total|totals"
            + "|grand total|sub-?total|сумма|сома"
            + "|по (?:области|региону|республике|району|городу|стране|казахстану)"
            + "|(?:облыс|аудан|республика|қала|өңір|қазақстан) бойынша)(?![\\p{L}\\d]).*");

    private static final Pattern TOTAL_ALONE = pattern(
            "(?:итого|итог|всего|барлығы|жиыны|жиынтығы|қорытынды|totals?|grand total"
                    + "|sub-?total|сумма|сома)(?: по (?:области|региону|республике|району|городу|стране|казахстану))?[:.]?");

    private static final Pattern REMARK = pattern("(?:примечани[ея]|прим\\.|источник|исполнитель|исп\\.|руководитель"
            + "|председатель|начальник|главный бухгалтер|бухгалтер|ответственн\\p{L}*|директор|аким|заместитель"
            + "|подпись|м\\.? ?п\\.?|дата|тел\\.?|телефон|справочно|в том числе|из них|составил\\p{L}*|утверждаю"
            + "|ескерт(?:у|пе|улер)|дереккөз\\p{L}*|орындаушы|басшы\\p{L}*|бас бухгалтер|әкім|қолы|мөр|анықтама"
            + "|оның ішінде|күні|жауапты|төраға|notes?|sources?|prepared by|signature|signed|head|director|date"
            + "|of which|including|phone)(?![\\p{L}\\d]).*|[*¹²³].*|\\d\\) .*|.*_{4,}.*");

    private final RefusalCode one;
    private final RefusalCode many;

    Frame(RefusalCode one, RefusalCode many) {
        this.one = one;
        this.many = many;
    }

    /**
     * What a row is that breaks its contract, or may open a frame, if it is none of the data.
     *
     * @param cells without blanks around them; empty where nothing else is there
     * @param isHeader whether the cell at this place is a name of its column
     * @param hasKeyBeside whether the row has every part of its key beside the cell at this place, which is a word
     */
    static Optional<Frame> of(List<String> cells, Predicate<Integer> isHeader, Predicate<Integer> hasKeyBeside) {
        List<Integer> filled = IntStream.range(0, cells.size())
                .filter(place -> !cells.get(place).isEmpty())
                .boxed()
                .toList();
        if (filled.isEmpty()) {
            return Optional.of(EMPTY);
        }
        if (filled.size() > 1 && filled.stream().allMatch(isHeader)) {
            return Optional.of(HEADER);
        }
        if (areNumbered(cells.subList(filled.getFirst(), filled.getLast() + 1))) {
            return Optional.of(COLUMN_NUMBERS);
        }
        int first = filled.getFirst();
        if (hasKeyBeside.test(first)) {
            return Optional.empty();
        }
        String opening = cells.get(first);
        if (TOTALS.matcher(opening).matches()) {
            return Optional.of(TOTAL);
        }
        boolean isRemark = REMARK.matcher(opening).matches()
                && filled.size() <= CELLS_OF_A_NOTE
                && filled.stream().noneMatch(place -> isNumber(cells.get(place)));
        boolean isSentence = filled.size() == 1 && words(opening) >= WORDS_OF_A_SENTENCE;
        return isRemark || isSentence ? Optional.of(NOTE) : Optional.empty();
    }

    /** Whether a name that is free is none, but a word for a total or the first of the numbers of columns. */
    static boolean mayOpen(UTF8String name) {
        byte last = name.getByte(name.numBytes() - 1);
        if (last >= '0' && last <= '9') {
            return name.numBytes() == 1 && last == '1';
        }
        String text = name.toString();
        return (text.length() <= LONGEST_LETTER && isLetter(text, 0))
                || TOTAL_ALONE.matcher(text).matches();
    }

    /** Such as "2 notes, lines 7 to 9". */
    public Refusal told(long count, long firstRow, long lastRow) {
        return count == 1 ? Refusal.of(one, firstRow) : Refusal.of(many, count, firstRow, lastRow);
    }

    /** Whether the cells count the columns: 1, 2, 3 or А, Б, 1, 2. */
    private static boolean areNumbered(List<String> cells) {
        if (cells.size() < LEAST_NUMBERS) {
            return false;
        }
        int letters = 0;
        while (letters < cells.size() && isLetter(cells.get(letters), letters)) {
            letters++;
        }
        int before = letters;
        return letters < cells.size() && (numbered(cells, before, 1) || numbered(cells, before, before + 1));
    }

    private static boolean numbered(List<String> cells, int from, int start) {
        return IntStream.range(from, cells.size())
                .allMatch(place -> bare(cells.get(place)).equals(String.valueOf(start + place - from)));
    }

    private static boolean isLetter(String cell, int place) {
        String letter = bare(cell).toUpperCase(Locale.ROOT);
        return place < LETTERS.length()
                && (letter.equals(LETTERS.substring(place, place + 1))
                        || letter.equals(LATIN_LETTERS.substring(place, place + 1)));
    }

    private static String bare(String cell) {
        return cell.replaceAll("[().\\s]", "");
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+\\d.,  ]*\\d[\\d.,  ]*");
    }

    private static int words(String text) {
        return (int) Pattern.compile("\\p{L}{2,}").matcher(text).results().count();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
