package kz.korsetkish.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** Stops where something unpacked grows beyond all measure. */
final class BoundedStream extends FilterInputStream {
    private final long bound;
    private long seen;

    BoundedStream(InputStream unpacked, long packedBytes, Limits limits) {
        super(unpacked);
        this.bound = limits.unpackedFrom(packedBytes);
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = in.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws TooLargeException {
        seen += more;
        if (seen > bound) {
            throw new TooLargeException(bound);
        }
    }

    /** Unpacked, it is larger than any honest file. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        TooLargeException(long bound) {
            this(Refusal.of(RefusalCode.UNPACKED_TOO_LARGE, bound));
        }

        private TooLargeException(Refusal refusal) {
            super(refusal.words());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
