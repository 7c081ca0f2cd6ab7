package kz.korsetkish.report;

import kz.korsetkish.chart.SeriesKind;
import kz.korsetkish.reading.Provenance;

/** Where a value comes from, by shape and colour. */
final class Mark {
    private Mark() {}

    static SeriesKind of(Provenance provenance) {
        return switch (provenance) {
            case OFFICIAL -> SeriesKind.OFFICIAL;
            case COMPUTED -> SeriesKind.COMPUTED;
            case SYNTHETIC -> SeriesKind.SYNTHETIC;
        };
    }
}
