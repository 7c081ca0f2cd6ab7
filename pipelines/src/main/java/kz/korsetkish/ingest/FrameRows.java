package kz.korsetkish.ingest;

import kz.korsetkish.ingest.row.Frame;
import kz.korsetkish.submission.Refusal;

/** Rows of one submission that are one part of its frame. */
record FrameRows(Frame frame, long count, long first, long last) {
    static FrameRows of(Frame frame, long row) {
        return new FrameRows(frame, 1, row, row);
    }

    FrameRows and(FrameRows more) {
        return new FrameRows(frame, count + more.count, Math.min(first, more.first), Math.max(last, more.last));
    }

    Refusal told() {
        return frame.told(count, first, last);
    }
}
