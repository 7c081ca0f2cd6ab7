package kz.korsetkish.ingest.file;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** One part of a workbook, read from element to element. A document type or an entity is refused, never resolved. */
final class Xml implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(String part, InputStream in) throws UnreadableException {
        this.part = part;
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        // The parser of the JDK prints faults to stderr and throws unchecked exceptions at some broken bytes.
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException, UnreadableException {
        while (step()) {
            if (reader.isStartElement() || reader.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to the next start of an element of this name. */
    boolean nextStart(String name) throws IOException, UnreadableException {
        while (next()) {
            if (isStart(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text up to the end of the element in hand, which has no elements inside. */
    String text(int longest) throws IOException, UnreadableException {
        var text = new StringBuilder();
        while (step() && !reader.isEndElement()) {
            if (reader.isCharacters()) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > longest) {
                throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_TEXT, Characters.tooLong(longest)));
            }
        }
        return text.toString();
    }

    private boolean step() throws IOException, UnreadableException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_WITH_ENTITIES, part));
            }
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw damaged(e);
        }
    }

    private UnreadableException damaged(Exception e) {
        return damaged(Refusal.told(String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
    }

    UnreadableException damaged(Refusal what) {
        return new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_PART_DAMAGED, part, what));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
