package kz.korsetkish.synthesis;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes comma-separated rows as bytes through one buffer; values hold no comma, quote or line break. */
final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 20;
    private static final long PROGRESS_STEP = 1 << 14;

    private final OutputStream out;
    private final Progress progress;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int size;
    private boolean rowBegun;
    private long rows;

    CsvFile(OutputStream out, Progress progress, String header) throws IOException {
        this.out = out;
        this.progress = progress;
        cell(header);
        put('\n');
        rowBegun = false;
    }

    CsvFile cell(String text) throws IOException {
        return cell(text.getBytes(StandardCharsets.UTF_8));
    }

    CsvFile cell(byte[] text) throws IOException {
        return begin().append(text);
    }

    CsvFile cell(boolean value) throws IOException {
        return cell(value ? "true" : "false");
    }

    CsvFile cell(long value) throws IOException {
        return begin().number(value);
    }

    /** A decimal number given in units of its last place. */
    CsvFile cell(long units, int places) throws IOException {
        var one = 1L;
        for (var i = 0; i < places; i++) {
            one *= 10;
        }
        cell(units / one).put('.');
        for (var place = one / 10; place > 0; place /= 10) {
            put('0' + (int) (units / place % 10));
        }
        return this;
    }

    /** Starts a cell, to be filled with {@link #append} and {@link #digitPair}. */
    CsvFile begin() throws IOException {
        if (rowBegun) {
            put(',');
        }
        rowBegun = true;
        return this;
    }

    CsvFile append(byte[] text) throws IOException {
        if (size + text.length > BUFFER) {
            flush();
        }
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
        return this;
    }

    CsvFile digitPair(int value) throws IOException {
        put('0' + value / 10);
        put('0' + value % 10);
        return this;
    }

    void put(int character) throws IOException {
        if (size == BUFFER) {
            flush();
        }
        buffer[size++] = (byte) character;
    }

    void endRow() throws IOException {
        put('\n');
        rowBegun = false;
        rows++;
        if (rows % PROGRESS_STEP == 0) {
            progress.advance(PROGRESS_STEP);
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
        progress.advance(rows % PROGRESS_STEP);
    }

    /** Numbers here are never negative. */
    private CsvFile number(long value) throws IOException {
        var at = LONGEST_NUMBER;
        var left = value;
        do {
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        if (size + LONGEST_NUMBER > BUFFER) {
            flush();
        }
        System.arraycopy(digits, at, buffer, size, LONGEST_NUMBER - at);
        size += LONGEST_NUMBER - at;
        return this;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
