package kz.korsetkish.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet, one by one. Nothing in the sheet decides how much memory is taken. */
final class SheetRows implements Closeable {
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1 << 20;

    private final Xml xml;
    private final List<String> sharedTexts;
    private final int longestText;
    private long number;
    private boolean isAtEnd;

    SheetRows(Xml xml, List<String> sharedTexts, int longestText) throws IOException, UnreadableException {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
        this.longestText = longestText;
        this.isAtEnd = !xml.nextStart("sheetData");
    }

    Optional<SheetRow> next() throws IOException, UnreadableException {
        while (!isAtEnd && xml.next()) {
            if (xml.isStart("row")) {
                long next = xml.attribute("r").isPresent() ? whole("r", LAST_ROW) : number + 1;
                if (next <= number) {
                    throw fault("row " + next + " comes after row " + number);
                }
                number = next;
                return Optional.of(new SheetRow(number, cells()));
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
            if (next <= column || next > LAST_COLUMN) {
                throw fault("row " + number + " has a cell out of place");
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
            return Optional.of(new Cell(column, Cell.Kind.UNCOMPUTED, ""));
        }
        String text = value.isPresent() && type.equals("s") ? sharedText(value.get()) : value.orElse("");
        var forbidden = Characters.forbidden(text);
        if (forbidden.isPresent()) {
            throw UnreadableException.inRow(number, Characters.control(forbidden.getAsInt()));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(new Cell(column, kind(type), text));
    }

    private static Cell.Kind kind(String type) {
        return switch (type) {
            case "n" -> Cell.Kind.NUMBER;
            case "b" -> Cell.Kind.BOOLEAN;
            default -> Cell.Kind.TEXT;
        };
    }

    private String sharedText(String index) throws UnreadableException {
        try {
            return sharedTexts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw fault("row " + number + " refers to a text that is not there");
        }
    }

    /** The pieces of a rich text up to the end of this element, without its reading aids. */
    static String text(Xml xml, String element, int longest) throws IOException, UnreadableException {
        var text = new StringBuilder();
        boolean isAid = false;
        while (xml.next() && !xml.isEnd(element)) {
            isAid = xml.isStart("rPh") || (isAid && !xml.isEnd("rPh"));
            if (xml.isStart("t") && !isAid) {
                text.append(xml.text(longest));
            }
            if (text.length() > longest) {
                throw new UnreadableException("the workbook has a text " + Characters.tooLong(longest));
            }
        }
        return text.toString();
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && column <= LAST_COLUMN + 1; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private long whole(String attribute, long highest) throws UnreadableException {
        String text = xml.attribute(attribute).orElse("");
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) > highest) {
            throw fault("there is no row " + text);
        }
        return Long.parseLong(text);
    }

    private UnreadableException fault(String what) {
        return xml.damaged(new IllegalArgumentException(what));
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
