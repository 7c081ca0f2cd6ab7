package kz.korsetkish.report;

import kz.korsetkish.pdf.Part;

/** A section of a report. */
@FunctionalInterface
interface Section {
    Part part(Voice voice);
}
