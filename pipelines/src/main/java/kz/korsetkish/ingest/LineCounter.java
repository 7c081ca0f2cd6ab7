package kz.korsetkish.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the bytes of a file piece by piece, checks that they are UTF-8 and counts lines and rows. */
final class LineCounter {
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
    private final ByteBuffer pending = ByteBuffer.allocate(1 << 17);
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final List<Long> startsByBlock = new ArrayList<>();

    private long offset;
    private long lines;
    private long rows;
    private boolean lineIsOpen;
    private boolean lineHasText;
    private boolean afterCarriageReturn;

    void take(byte[] bytes, int length) throws UnreadableException {
        checkEncoding(bytes, length);
        for (int i = 0; i < length; i++) {
            count(bytes[i]);
        }
    }

    Lines end() throws UnreadableException {
        if (pending.position() > 0) {
            throw notUtf8(offset);
        }
        if (lineIsOpen) {
            endLine();
        }
        startsByBlock.add(lines);
        return new Lines(header(), Math.max(0, rows), startsByBlock);
    }

    private void count(byte value) {
        boolean secondHalfOfEnding = value == '\n' && afterCarriageReturn;
        if (!lineIsOpen && !secondHalfOfEnding) {
            startLine();
        }
        afterCarriageReturn = value == '\r';
        if (value == '\n' || value == '\r') {
            if (!secondHalfOfEnding) {
                endLine();
            }
        } else {
            if (lines == 1 && header.size() < MAX_HEADER_BYTES) {
                header.write(value);
            }
            lineHasText |= value != ' ' && value != '\t';
        }
        offset++;
    }

    private void startLine() {
        while (startsByBlock.size() * Lines.BLOCK < offset || startsByBlock.isEmpty()) {
            startsByBlock.add(startsByBlock.isEmpty() ? 1 : lines);
        }
        lineIsOpen = true;
        lineHasText = false;
        lines++;
    }

    private void endLine() {
        if (lineHasText && lines > 1) {
            rows++;
        }
        lineIsOpen = false;
    }

    private void checkEncoding(byte[] bytes, int length) throws UnreadableException {
        for (int from = 0; from < length; ) {
            int piece = Math.min(length - from, pending.remaining());
            pending.put(bytes, from, piece).flip();
            CoderResult result;
            do {
                decoded.clear();
                result = decoder.decode(pending, decoded, false);
            } while (result.isOverflow());
            if (result.isError()) {
                throw notUtf8(offset + from);
            }
            pending.compact();
            from += piece;
        }
    }

    private static UnreadableException notUtf8(long near) {
        return new UnreadableException("not UTF-8: a byte near position " + near
                + " fits no character; save the file as UTF-8 and send it again");
    }

    private String header() {
        String text = header.toString(StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
