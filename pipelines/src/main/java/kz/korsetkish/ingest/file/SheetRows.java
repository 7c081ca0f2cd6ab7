package kz.korsetkish.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;

/** The rows of a sheet, one by one. Nothing in the sheet decides how much memory is taken. */
final class SheetRows implements Closeable {
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1 << 20;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_MERGED = 50_000;

    private final Xml xml;
    private final Workbook.Held held;
    private final int longestText;
    private final BitSet hiddenColumns = new BitSet();
    private long number;
    private boolean isAtEnd = true;

    SheetRows(Xml xml, Workbook.Held held, int longestText) throws IOException, UnreadableException {
        this.xml = xml;
        this.held = held;
        this.longestText = longestText;
        while (isAtEnd && xml.next()) {
            if (xml.isStart("col") && isTrue("hidden")) {
                int first = (int) whole("min", LAST_COLUMN + 1);
                int last = (int) whole("max", LAST_COLUMN + 1);
                hiddenColumns.set(first - 1, Math.max(first, last));
            }
            isAtEnd = !xml.isStart("sheetData");
        }
    }

    /** Whether nobody sees the column. */
    boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** The cells that are merged over several rows or columns; they stand behind the last row. */
    List<MergedCells> merged() throws IOException, UnreadableException {
        List<MergedCells> merged = new ArrayList<>();
        while (xml.next()) {
            if (xml.isStart("mergeCell")) {
                merged.add(merged(xml.attribute("ref").orElse("")));
            }
            if (merged.size() > MOST_MERGED) {
                throw new UnreadableException(Refusal.of(RefusalCode.MERGED_CELLS_TOO_MANY, MOST_MERGED));
            }
        }
        return merged;
    }

    private MergedCells merged(String reference) throws UnreadableException {
        Matcher range = RANGE.matcher(reference);
        if (!range.matches()) {
            throw fault(Refusal.of(RefusalCode.MERGED_CELLS_NO_RANGE));
        }
        return new MergedCells(
                Long.parseLong(range.group(2)),
                Long.parseLong(range.group(4)),
                column(range.group(1)),
                column(range.group(3)));
    }

    Optional<SheetRow> next() throws IOException, UnreadableException {
        while (!isAtEnd && xml.next()) {
            if (xml.isStart("row")) {
                long next = xml.attribute("r").isPresent() ? whole("r", LAST_ROW) : number + 1;
                if (next <= number) {
                    throw fault(Refusal.of(RefusalCode.ROW_OUT_OF_ORDER, next, number));
                }
                number = next;
                boolean isHidden = isTrue("hidden") || hasNoHeight();
                return Optional.of(new SheetRow(number, isHidden, cells()));
            }
            isAtEnd = xml.isEnd("sheetData");
        }
        isAtEnd = true;
        return Optional.empty();
    }

    private List<Cell> cells() throws IOException, UnreadableException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        long length = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (!xml.isStart("c")) {
                continue;
            }
            Optional<String> reference = xml.attribute("r");
            int next = reference.isPresent() ? column(reference.get()) : column + 1;
            if (next <= column
                    || next > LAST_COLUMN
                    || reference.filter(one -> !isInRow(one)).isPresent()) {
                throw fault(Refusal.of(RefusalCode.ROW_CELL_OUT_OF_PLACE, number));
            }
            column = next;
            Optional<Cell> cell = cell(column);
            cell.ifPresent(cells::add);
            length += cell.map(one -> one.text().length()).orElse(0);
            if (length > longestText) {
                throw UnreadableException.inRow(number, Characters.tooLong(longestText));
            }
        }
        return cells;
    }

    private Optional<Cell> cell(int column) throws IOException, UnreadableException {
        String type = xml.attribute("t").orElse("n");
        NumberFormat format = held.styles().format(xml.attribute("s").orElse("0"));
        boolean isFormula = false;
        Optional<String> value = Optional.empty();
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                isFormula = true;
            } else if (xml.isStart("v")) {
                value = Optional.of(xml.text(longestText));
            } else if (xml.isStart("is")) {
                value = Optional.of(text(xml, "is", longestText));
            }
        }
        if (isFormula && value.isEmpty()) {
            return Optional.of(new Cell(column, Cell.Kind.UNCOMPUTED, "", format));
        }
        String text = switch (type) {
            case "s" -> value.isPresent() ? sharedText(value.get()) : "";
            case "str" -> unescaped(value.orElse(""));
            default -> value.orElse("");
        };
        var forbidden = Characters.forbidden(text);
        if (forbidden.isPresent()) {
            throw UnreadableException.inRow(number, Characters.control(forbidden.getAsInt()));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(new Cell(column, kind(type), text, format));
    }

    private static Cell.Kind kind(String type) {
        return switch (type) {
            case "n" -> Cell.Kind.NUMBER;
            case "b" -> Cell.Kind.BOOLEAN;
            case "d" -> Cell.Kind.TIME;
            default -> Cell.Kind.TEXT;
        };
    }

    private String sharedText(String index) throws UnreadableException {
        try {
            return held.texts().get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw fault(Refusal.of(RefusalCode.ROW_TEXT_MISSING, number));
        }
    }

    /** The pieces of a rich text up to the end of this element, without its reading aids. */
    static String text(Xml xml, String element, int longest) throws IOException, UnreadableException {
        var text = new StringBuilder();
        boolean isAid = false;
        String place = "";
        while (xml.next() && !xml.isEnd(element)) {
            isAid = xml.isStart("rPh") || (isAid && !xml.isEnd("rPh"));
            if (xml.isStart("r")) {
                place = "";
            } else if (xml.isStart("vertAlign")) {
                place = xml.attribute("val").orElse("");
            } else if (xml.isStart("t") && !isAid) {
                text.append(Raised.text(unescaped(xml.text(longest)), place));
            }
            if (text.length() > longest) {
                throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_TEXT, Characters.tooLong(longest)));
            }
        }
        return text.toString();
    }

    /** Characters that XML cannot hold stand in workbooks as _x000D_. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && column <= LAST_COLUMN + 1; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private boolean isInRow(String reference) {
        String row = reference.substring(
                Math.min(reference.length(), Cell.columnName(column(reference)).length()));
        return row.equals(Long.toString(number));
    }

    private boolean isTrue(String attribute) {
        return xml.attribute(attribute).filter(Workbook::isTrue).isPresent();
    }

    private boolean hasNoHeight() {
        return xml.attribute("ht").filter("0"::equals).isPresent();
    }

    private long whole(String attribute, long highest) throws UnreadableException {
        String text = xml.attribute(attribute).orElse("");
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) > highest || Long.parseLong(text) < 1) {
            throw fault(Refusal.of(RefusalCode.ROW_NUMBER_IMPOSSIBLE, ShownText.name(text)));
        }
        return Long.parseLong(text);
    }

    private UnreadableException fault(Refusal what) {
        return xml.damaged(what);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
