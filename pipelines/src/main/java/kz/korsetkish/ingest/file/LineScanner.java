package kz.korsetkish.ingest.file;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a file piece by piece, checks that they are UTF-8 text and counts lines and rows. */
public final class LineScanner {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Titles above the header, and the lines of a header whose names have line breaks. */
    static final int HEAD_LINES = 100;

    private static final long SPACES = 0x2020202020202020L;

    private final int longestLine;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final Utf8Check utf8 = new Utf8Check();
    private final List<Long> startsByBlock = new ArrayList<>();

    /** Offset of the first byte of the piece in hand. */
    private long offset;

    private long lineStart;
    private long nextBlock;
    private long lines;
    private long rows;
    private boolean lineIsOpen;
    private boolean lineHasText;
    private boolean afterCarriageReturn;
    private Scan.@Nullable Faulty faulty;

    public LineScanner(Limits limits) {
        this.longestLine = limits.line();
    }

    public void take(byte[] bytes, int length) {
        int at = 0;
        while (at < length && faulty == null) {
            int from = at;
            at = plainText(bytes, at, length);
            if (at < length) {
                special(bytes[at], offset + at);
                at++;
            }
            if (lines <= HEAD_LINES && head.size() <= longestLine) {
                head.write(bytes, from, at - from);
            }
        }
        offset += length;
        if (faulty == null && lineIsOpen && offset - lineStart > longestLine) {
            faulty = tooLong();
        }
    }

    public Scan end() {
        if (faulty == null && utf8.isInside()) {
            faulty = notUtf8(utf8.lead());
        }
        if (faulty != null) {
            return faulty;
        }
        if (lineIsOpen) {
            endLine(offset);
        }
        startsByBlock.add(lines);
        return new Scan.Text(new Lines(offset, head(), rows, startsByBlock));
    }

    /** Goes over printable ASCII, eight bytes at a time, and returns where it ends. */
    private int plainText(byte[] bytes, int from, int length) {
        int at = from;
        if (!utf8.isInside()) {
            boolean hasText = false;
            for (; at <= length - Long.BYTES; at += Long.BYTES) {
                long word = (long) WORD.get(bytes, at);
                // A high bit stays where a byte is above 127, or below 32 and borrows.
                if (((word | ((word - SPACES) & ~word)) & HIGH_BITS) != 0) {
                    break;
                }
                hasText |= word != SPACES;
            }
            while (at < length && bytes[at] >= ' ') {
                hasText |= bytes[at] != ' ';
                at++;
            }
            if (at > from) {
                open(offset + from);
                lineHasText |= hasText;
                afterCarriageReturn = false;
            }
        }
        return at;
    }

    private void special(byte value, long position) {
        if (value == '\n' || value == '\r') {
            if (utf8.isInside()) {
                faulty = notUtf8(utf8.lead());
                return;
            }
            boolean isSecondHalf = value == '\n' && afterCarriageReturn;
            afterCarriageReturn = value == '\r';
            if (!isSecondHalf) {
                open(position);
                endLine(position);
            }
            return;
        }
        afterCarriageReturn = false;
        open(position);
        if (value == '\t') {
            return;
        }
        lineHasText = true;
        if (!utf8.take(value)) {
            faulty = notUtf8(utf8.lead());
        } else if (value >= 0 && value < ' ') {
            faulty = new Scan.Faulty(lines, Characters.control(value), false);
        }
    }

    private void open(long position) {
        if (lineIsOpen) {
            return;
        }
        while (nextBlock < position || startsByBlock.isEmpty()) {
            startsByBlock.add(startsByBlock.isEmpty() ? 1 : lines);
            nextBlock = startsByBlock.size() * Lines.BLOCK;
        }
        lineIsOpen = true;
        lineHasText = false;
        lineStart = position;
        lines++;
    }

    private void endLine(long end) {
        if (end - lineStart > longestLine) {
            faulty = tooLong();
        }
        if (lineHasText) {
            rows++;
        }
        lineIsOpen = false;
    }

    private Scan.Faulty tooLong() {
        return new Scan.Faulty(lines, Characters.tooLong(longestLine), false);
    }

    private Scan.Faulty notUtf8(byte value) {
        return new Scan.Faulty(
                lines, Refusal.of(RefusalCode.BYTE_NOT_UTF_8, "0x%02X".formatted(value & 0xFF)), !hasByteOrderMark());
    }

    private boolean hasByteOrderMark() {
        return head.toString(StandardCharsets.UTF_8).startsWith(Encoding.BYTE_ORDER_MARK);
    }

    /** The lines of the head that were kept whole. */
    private List<String> head() {
        List<String> kept = head.toString(StandardCharsets.UTF_8).lines().toList();
        boolean isCut = head.size() > longestLine && lines > 1;
        return kept.subList(0, isCut ? kept.size() - 1 : Math.min(kept.size(), HEAD_LINES));
    }
}
