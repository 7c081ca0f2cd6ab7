package kz.korsetkish.ingest.file;

import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** A submission that cannot be read; the message tells the sender why and what to do. The other files go on. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnreadableException(Refusal refusal) {
        super(refusal.words());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    static UnreadableException inRow(long row, Refusal what) {
        return new UnreadableException(Refusal.of(RefusalCode.IN_ROW, row, what));
    }

    static UnreadableException inLine(long line, Refusal what) {
        return new UnreadableException(Refusal.of(RefusalCode.IN_LINE, line, what));
    }
}
