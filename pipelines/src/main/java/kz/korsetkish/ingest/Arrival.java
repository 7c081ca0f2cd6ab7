package kz.korsetkish.ingest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Contents;
import kz.korsetkish.ingest.file.Header;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;

/** A submission on its way into bronze: its record so far, its contract, and the archived file. */
record Arrival(Submission submission, Source source, Archived archived) {
    Contents contents() {
        return archived.contents();
    }

    Header header() {
        return contents().header();
    }

    /** What the sender says the columns add up to, and under {@link SideFile#ROWS} how many rows there are. */
    Map<String, BigDecimal> controlTotals() {
        return submission.controlTotals();
    }

    /** Its submission, of which no row can be had. */
    Submission unreadable() {
        return submission.unreadable(Refusal.of(RefusalCode.ROWS_UNREADABLE));
    }

    static List<String> ids(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.submission().submissionId())
                .toList();
    }

    static Map<Source, List<Arrival>> bySource(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::source, LinkedHashMap::new, Collectors.toList()));
    }

    static long rows(List<Arrival> arrivals) {
        return arrivals.stream()
                .mapToLong(arrival -> arrival.contents().dataRows())
                .sum();
    }
}
