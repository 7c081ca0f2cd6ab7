package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * How the cells of a workbook show their numbers.
 *
 * @param formats by number of the style
 */
record Styles(List<NumberFormat> formats) {
    /** Excel itself takes 64,000. */
    private static final int MOST = 70_000;

    static final Styles NONE = new Styles(List.of());

    static Styles read(Xml xml) throws IOException, UnreadableException {
        Map<String, NumberFormat> named = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean isOfCells = false;
        while (xml.next()) {
            isOfCells = xml.isStart("cellXfs") || (isOfCells && !xml.isEnd("cellXfs"));
            if (xml.isStart("numFmt")) {
                named.put(
                        xml.attribute("numFmtId").orElse(""),
                        NumberFormat.of(xml.attribute("formatCode").orElse("")));
            } else if (isOfCells && xml.isStart("xf")) {
                String id = xml.attribute("numFmtId").orElse("0");
                formats.add(named.containsKey(id) ? named.get(id) : builtIn(id));
            }
            if (named.size() > MOST || formats.size() > MOST) {
                throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_TOO_MANY_STYLES, MOST));
            }
        }
        return new Styles(List.copyOf(formats));
    }

    /** The format of a cell of this style; a cell without one shows its number as it is. */
    NumberFormat format(String style) {
        if (!style.matches("\\d{1,6}") || Integer.parseInt(style) >= formats.size()) {
            return NumberFormat.AS_IT_IS;
        }
        return formats.get(Integer.parseInt(style));
    }

    private static NumberFormat builtIn(String id) {
        return id.matches("\\d{1,6}") ? NumberFormat.builtIn(Integer.parseInt(id)) : NumberFormat.AS_IT_IS;
    }
}
