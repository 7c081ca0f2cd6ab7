package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * The records of a text in any encoding, one by one. A record is a line, or, where quoted text may have line breaks,
 * what stands between the line breaks outside of quotes. Control characters and bytes that fit no character end it.
 */
final class TextRecords {
    private static final String FIELD_ENDS = ",;|\t";

    /** How a text is to be read. */
    record Reading(Encoding encoding, boolean isMultiline, int longestRecord) {}

    private enum Quote {
        NONE,
        OPEN,
        MAYBE_CLOSED
    }

    private final InputStream in;
    private final Reading reading;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(1 << 16).limit(0);
    private final StringBuilder record = new StringBuilder();

    private boolean isAtEnd;
    private boolean isAtStart = true;
    private Optional<Refusal> misfit = Optional.empty();
    private long line = 1;
    private boolean afterCarriageReturn;
    private Quote quote = Quote.NONE;

    TextRecords(InputStream in, Reading reading) {
        this.in = in;
        this.reading = reading;
        this.decoder = reading.encoding()
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Optional<TextRecord> next() throws IOException, UnreadableException {
        record.setLength(0);
        quote = Quote.NONE;
        long firstLine = line;
        while (characters.hasRemaining() || fill()) {
            char character = characters.get();
            boolean isSecondHalf = character == '\n' && afterCarriageReturn;
            afterCarriageReturn = character == '\r';
            if (isSecondHalf && record.isEmpty()) {
                continue;
            }
            if (character == '\n' || character == '\r') {
                line += isSecondHalf ? 0 : 1;
                if (quote != Quote.OPEN) {
                    return Optional.of(new TextRecord(firstLine, record.toString()));
                }
            }
            add(character);
        }
        if (quote == Quote.OPEN) {
            throw UnreadableException.inLine(firstLine, Refusal.of(RefusalCode.QUOTE_NOT_CLOSED));
        }
        return record.isEmpty() ? Optional.empty() : Optional.of(new TextRecord(firstLine, record.toString()));
    }

    private void add(char character) throws UnreadableException {
        if (Characters.isControl(character)) {
            throw UnreadableException.inLine(line, Characters.control(character));
        }
        if (reading.encoding().instead().isPresent() && !Encoding.isOfText(character)) {
            throw reading.encoding().instead().get();
        }
        if (reading.isMultiline()) {
            quote = quoteAfter(character);
        }
        record.append(character);
        if (record.length() > reading.longestRecord()) {
            throw UnreadableException.inLine(line, Characters.tooLong(reading.longestRecord()));
        }
    }

    private Quote quoteAfter(char character) {
        if (character == '"') {
            boolean isAtFieldStart = record.isEmpty() || FIELD_ENDS.indexOf(record.charAt(record.length() - 1)) >= 0;
            return switch (quote) {
                case NONE -> isAtFieldStart ? Quote.OPEN : Quote.NONE;
                case OPEN -> Quote.MAYBE_CLOSED;
                case MAYBE_CLOSED -> Quote.OPEN;
            };
        }
        return quote == Quote.MAYBE_CLOSED ? Quote.NONE : quote;
    }

    /** Decodes on; what stands before a byte that fits no character is given first, so that its line is known. */
    private boolean fill() throws IOException, UnreadableException {
        characters.clear();
        while (characters.position() == 0 && !isAtEnd) {
            if (misfit.isPresent()) {
                throw UnreadableException.inLine(line, misfit.get());
            }
            readOn();
        }
        characters.flip();
        if (isAtStart && characters.hasRemaining()) {
            isAtStart = false;
            if (characters.get(0) == Encoding.BYTE_ORDER_MARK.charAt(0)) {
                characters.get();
                return characters.hasRemaining() || fill();
            }
        }
        return characters.hasRemaining();
    }

    private void readOn() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        boolean isLast = read < 0;
        CoderResult result = decoder.decode(bytes, characters, isLast);
        if (result.isError()) {
            misfit = Optional.of(Refusal.of(
                    RefusalCode.BYTE_NOT_IN_ENCODING,
                    "0x%02X".formatted(bytes.get(bytes.position()) & 0xFF),
                    reading.encoding().text()));
        } else {
            isAtEnd = isLast && !bytes.hasRemaining();
        }
    }
}
