package kz.korsetkish.ingest.file;

import java.util.zip.ZipException;
import kz.korsetkish.submission.Refusal;

/** A zip that Java's own reader takes for sound. */
final class DamagedZipException extends ZipException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DamagedZipException(Refusal refusal) {
        super(refusal.words());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
