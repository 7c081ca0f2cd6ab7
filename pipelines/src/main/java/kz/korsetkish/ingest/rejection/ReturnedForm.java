package kz.korsetkish.ingest.rejection;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A rejection report that its sender corrected and sent back. It names the submission that it corrects in a sheet of
 * its own, whatever the file is called. Its rows are in the sheet {@code rows} below a header with the contract's
 * columns; columns whose names begin with an underscore are not part of the contract and are left out.
 *
 * <p>Reads no more of the workbook than that name needs, each part up to a limit, and no document type definitions, so
 * that a hostile workbook costs little.
 */
public final class ReturnedForm {
    private static final long LARGEST_PART = 1 << 20;
    private static final long LARGEST_STRINGS = 1L << 30;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_CELLS = 100;

    private final ZipFile zip;

    private record Cell(String text, boolean isShared) {}

    private ReturnedForm(ZipFile zip) {
        this.zip = zip;
    }

    /** The submission that this file corrects; empty for any file that is not a returned report. */
    public static Optional<String> corrects(Path file) {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile())) {
            return new ReturnedForm(zip).submissionId();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            // Not a workbook, or a broken or hostile one: whoever reads its rows says what is wrong with it.
            return Optional.empty();
        }
    }

    /** The value that stood in a CSV report before it was kept from running as a formula. */
    public static String asSent(String field) {
        return SentText.undone(field);
    }

    private Optional<String> submissionId() throws IOException, XMLStreamException {
        Optional<String> relation = attribute("xl/workbook.xml", "sheet", "name", ReturnForm.SUBMISSION, "id");
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> target =
                attribute("xl/_rels/workbook.xml.rels", "Relationship", "Id", relation.get(), "Target");
        if (target.isEmpty()) {
            return Optional.empty();
        }
        String sheet = target.get().startsWith("/") ? target.get().substring(1) : "xl/" + target.get();
        List<String> cells = cells(sheet);
        int label = cells.indexOf(ReturnForm.SUBMISSION_ID);
        return label < 0 || label + 1 >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(label + 1).strip()).filter(id -> !id.isEmpty());
    }

    /** An attribute of the first element of this name whose other attribute has this value. */
    private Optional<String> attribute(String part, String element, String key, String value, String wanted)
            throws IOException, XMLStreamException {
        try (InputStream in = open(part, LARGEST_PART)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)
                        && value.equals(attribute(xml, key))) {
                    return Optional.of(attribute(xml, wanted)).filter(found -> !found.isEmpty());
                }
            }
            return Optional.empty();
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The texts of the first cells of a small sheet that are not empty, row by row. */
    private List<String> cells(String part) throws IOException, XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        try (InputStream in = open(part, LARGEST_PART)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext() && cells.size() < MOST_CELLS) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    boolean isShared = attribute(xml, "t").equals("s");
                    String text = text(xml, "c");
                    if (!text.isEmpty()) {
                        cells.add(new Cell(text, isShared));
                    }
                }
            }
        }
        Map<String, String> shared =
                shared(cells.stream().filter(Cell::isShared).map(Cell::text).collect(Collectors.toSet()));
        return cells.stream()
                .map(cell -> cell.isShared() ? shared.getOrDefault(cell.text(), "") : cell.text())
                .toList();
    }

    /** The shared strings at these indexes; the part is read once, and no further than the last of them. */
    private Map<String, String> shared(Set<String> indexes) throws IOException, XMLStreamException {
        Map<String, String> shared = new HashMap<>();
        if (indexes.isEmpty()) {
            return shared;
        }
        try (InputStream in = open("xl/sharedStrings.xml", LARGEST_STRINGS)) {
            XMLStreamReader xml = reader(in);
            int at = 0;
            while (xml.hasNext() && shared.size() < indexes.size()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String index = String.valueOf(at++);
                    if (indexes.contains(index)) {
                        shared.put(index, text(xml, "si"));
                    }
                }
            }
        }
        return shared;
    }

    /** The text within the element that was just begun. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return text.toString();
    }

    private InputStream open(String part, long most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return new LimitedStream(zip.getInputStream(entry), most);
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        // The parser of the JDK prints faults to stderr and throws unchecked exceptions at some broken bytes.
        var factory = new WstxInputFactory();
        factory.getConfig().doParseLazily(false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
