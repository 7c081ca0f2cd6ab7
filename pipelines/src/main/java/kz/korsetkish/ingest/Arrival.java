package kz.korsetkish.ingest;

import kz.korsetkish.catalog.Source;

/** A submission on its way into bronze: its record so far, its contract, and the archived file. */
record Arrival(Submission submission, Source source, Archived archived) {
    Header header() {
        return Header.of(archived.lines(), source.delimiter());
    }
}
