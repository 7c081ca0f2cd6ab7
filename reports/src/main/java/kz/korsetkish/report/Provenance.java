package kz.korsetkish.report;

import java.util.Locale;
import kz.korsetkish.chart.SeriesKind;

/** Where a value comes from, the most authoritative first. */
enum Provenance {
    OFFICIAL(SeriesKind.OFFICIAL),
    COMPUTED(SeriesKind.COMPUTED),
    SYNTHETIC(SeriesKind.SYNTHETIC);

    private final SeriesKind kind;

    Provenance(SeriesKind kind) {
        this.kind = kind;
    }

    static Provenance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    SeriesKind kind() {
        return kind;
    }

    String key() {
        return "provenance." + name().toLowerCase(Locale.ROOT);
    }
}
