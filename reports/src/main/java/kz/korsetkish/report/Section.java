package kz.korsetkish.report;

import kz.korsetkish.pdf.Part;
import kz.korsetkish.reading.Voice;

/** A section of a report. */
@FunctionalInterface
interface Section {
    Part part(Voice voice);
}
