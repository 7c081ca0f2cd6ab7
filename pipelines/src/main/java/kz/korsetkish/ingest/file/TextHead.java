package kz.korsetkish.ingest.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * What stands at the top of a text with delimiters: the header, and above it a line for Excel or the titles of a form.
 *
 * @param across what makes rows of the table, where its headings are values
 * @param end how many of the lines belong to it, the header being the last of them
 * @param notes which of them were passed over
 */
record TextHead(Header header, Optional<AcrossTable> across, char delimiter, int end, List<Refusal> notes) {
    /** Titles stand above a header, notes do not go on for longer. */
    private static final int LINES_SEARCHED = 30;

    /** Of a header that goes on over several lines. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern FOR_EXCEL = Pattern.compile("(?i)\"?sep=(.)\"?[,;\t|]*");

    /** Lines that may be a header, as they part at one delimiter. */
    private record Candidate(int start, int end, char delimiter, List<String> names, int known) {
        boolean isBetterThan(Candidate other) {
            boolean isFitter = known > other.known;
            boolean isElsewhere = known < other.known || start != other.start;
            return isFitter || (!isElsewhere && names.size() > other.names.size());
        }
    }

    /**
     * The line that has most of the contract's columns, the first of several; where no line has one, the first that is
     * not blank. It may go on over several lines in quotes.
     *
     * @param lines of the top of the file, from its first on
     */
    static Optional<TextHead> find(List<String> lines, Source source) {
        Matcher forExcel = FOR_EXCEL.matcher(lines.isEmpty() ? "" : withoutMark(lines.getFirst()));
        int first = forExcel.matches() ? 1 : 0;
        List<Character> delimiters = source.layout()
                .delimiter()
                .map(List::of)
                .orElseGet(() -> first == 1 ? List.of(forExcel.group(1).charAt(0)) : DELIMITERS);
        var names = new ColumnNames(source);
        Optional<Candidate> best = Optional.empty();
        List<Integer> starts = IntStream.range(first, lines.size())
                .filter(line -> !isBlank(lines.get(line)))
                .limit(LINES_SEARCHED)
                .boxed()
                .toList();
        for (int start : starts) {
            for (char delimiter : delimiters) {
                Candidate candidate = candidate(lines, start, delimiter, names);
                if (best.isEmpty() || candidate.isBetterThan(best.get())) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best.map(found -> of(found, notes(lines, first, found.start()), source));
    }

    private static TextHead of(Candidate found, List<Refusal> notes, Source source) {
        List<String> written = withoutEmptyEnd(found.names());
        Optional<AcrossTable> across = source.layout().across().map(one -> new AcrossTable(written, source, one));
        Header header = across.map(AcrossTable::header).orElseGet(() -> Header.of(written, source));
        return new TextHead(header, across, found.delimiter(), found.end(), notes);
    }

    private static Candidate candidate(List<String> lines, int start, char delimiter, ColumnNames names) {
        String text = start == 0 ? withoutMark(lines.getFirst()) : lines.get(start);
        int end = start + 1;
        while (end < lines.size() && text.length() < LONGEST_HEADER && Csv.endsInQuotes(text, delimiter)) {
            text += "\n" + lines.get(end);
            end++;
        }
        boolean isWhole = !Csv.endsInQuotes(text, delimiter);
        List<String> written = Csv.split(isWhole ? text : lines.get(start), delimiter);
        return new Candidate(start, isWhole ? end : start + 1, delimiter, written, names.known(written));
    }

    /** Spreadsheets save empty columns behind the last one that has a name. */
    private static List<String> withoutEmptyEnd(List<String> names) {
        int end = names.size();
        while (end > 1 && names.get(end - 1).isBlank()) {
            end--;
        }
        return names.subList(0, end);
    }

    private static List<Refusal> notes(List<String> lines, int first, int start) {
        List<String> passed = IntStream.range(first, start)
                .filter(line -> lines.get(line).chars().anyMatch(Character::isLetterOrDigit))
                .mapToObj(line -> Integer.toString(line + 1))
                .toList();
        return passed.isEmpty()
                ? List.of()
                : List.of(Refusal.of(RefusalCode.NOTE_LINES_ABOVE_HEADER, Refusal.listed(passed)));
    }

    static boolean isBlank(String line) {
        return line.chars().allMatch(character -> character == ' ' || character == '\t');
    }

    private static String withoutMark(String line) {
        return line.startsWith(Encoding.BYTE_ORDER_MARK) ? line.substring(1) : line;
    }
}
