package kz.korsetkish.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;

/**
 * A workbook (ECMA-376), of which one sheet at a time is read row by row. Its shared texts are held in memory, from the
 * first sheet that is read on.
 */
final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 500;

    /**
     * One of its sheets.
     *
     * @param part its name in the zip
     */
    record Sheet(String name, boolean isHidden, String part) {
        /** Its name in words. */
        String inWords() {
            return ShownText.name(name) + (isHidden ? " (hidden)" : "");
        }
    }

    /** What its cells refer to. */
    record Held(List<String> texts, Styles styles) {}

    private record Relationship(String type, String target) {}

    private final ZipParts zip;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sharedTextParts = new ArrayList<>();
    private Styles styles = Styles.NONE;
    private final List<String> sharedTexts = new ArrayList<>();
    private boolean countsFrom1904;

    static Workbook open(Path file, Limits limits) throws IOException, UnreadableException {
        var workbook = new Workbook(ZipParts.open(file, limits), limits);
        try {
            workbook.zip.hold();
            workbook.readParts();
            return workbook;
        } catch (IOException | UnreadableException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    static boolean isWorkbook(ZipParts zip) {
        return zip.has("[Content_Types].xml") || zip.hasFolder("xl/");
    }

    private Workbook(ZipParts zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether days are counted from 1904 and not from 1900. */
    boolean countsFrom1904() {
        return countsFrom1904;
    }

    /** To be closed by the caller. */
    SheetRows rows(Sheet sheet) throws IOException, UnreadableException {
        while (!sharedTextParts.isEmpty()) {
            readSharedTexts(sharedTextParts.removeFirst());
        }
        return new SheetRows(part(sheet.part()), new Held(sharedTexts, styles), limits.line());
    }

    private void readParts() throws IOException, UnreadableException {
        String main = relationships("").values().stream()
                .filter(one -> one.type().endsWith("/officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Relationship> parts = relationships(main);
        try (Xml xml = part(main)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    countsFrom1904 =
                            xml.attribute("date1904").filter(Workbook::isTrue).isPresent();
                } else if (xml.isStart("sheet")) {
                    sheet(xml, parts).ifPresent(sheets::add);
                    if (sheets.size() > MOST_SHEETS) {
                        throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_TOO_MANY_SHEETS, MOST_SHEETS));
                    }
                }
            }
        }
        for (Relationship part : parts.values()) {
            if (part.type().endsWith("/styles") && zip.has(part.target())) {
                try (Xml xml = part(part.target())) {
                    styles = Styles.read(xml);
                }
            }
        }
        parts.values().stream()
                .filter(part -> part.type().endsWith("/sharedStrings"))
                .map(Relationship::target)
                .forEach(sharedTextParts::add);
    }

    private static Optional<Sheet> sheet(Xml xml, Map<String, Relationship> parts) {
        boolean isHidden =
                xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
        String name = xml.attribute("name").orElse("");
        return xml.attribute("id")
                .map(parts::get)
                .filter(part -> part.type().endsWith("/worksheet"))
                .map(part -> new Sheet(name, isHidden, part.target()));
    }

    /** What a part of the workbook refers to, by id; the workbook itself is the empty part. */
    private Map<String, Relationship> relationships(String part) throws IOException, UnreadableException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relationship> found = new HashMap<>();
        if (!zip.has(name)) {
            return found;
        }
        try (Xml xml = part(name)) {
            while (xml.nextStart("Relationship")) {
                String target = xml.attribute("Target").orElse("");
                found.put(
                        xml.attribute("Id").orElse(""),
                        new Relationship(
                                xml.attribute("Type").orElse(""),
                                target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return found;
    }

    private void readSharedTexts(String name) throws IOException, UnreadableException {
        long size = 0;
        try (Xml xml = part(name)) {
            while (xml.nextStart("si")) {
                String text = SheetRows.text(xml, "si", limits.line());
                size += text.length();
                // An entry costs memory even where it is empty.
                if (size + 40L * sharedTexts.size() > limits.sharedStrings()) {
                    throw new UnreadableException(
                            Refusal.of(RefusalCode.WORKBOOK_TEXTS_TOO_LARGE, limits.sharedStrings()));
                }
                sharedTexts.add(text);
            }
        }
    }

    private Xml part(String name) throws IOException, UnreadableException {
        Optional<InputStream> part = zip.open(name);
        if (part.isEmpty()) {
            throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_PART_MISSING, name));
        }
        return new Xml(name, part.get());
    }

    static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
