package kz.korsetkish.synthesis;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One file to be written.
 *
 * @param stem name without the extension; also the name of its dice
 * @param rows how many data rows it will have
 * @param compressible whether a request for compression concerns it
 */
record Submission(
        String source, String stem, Instant sentAt, long rows, boolean compressible, String header, Rows body) {
    private static final LocalTime SENDING_HOUR = LocalTime.of(6, 0);

    static Submission plain(String source, String stem, LocalDate sent, long rows, String header, Rows body) {
        return new Submission(source, stem, instant(sent), rows, false, header, body);
    }

    /** Of few rows, which hold their cells. */
    static Submission ofRows(String source, String stem, LocalDate sent, String header, List<List<String>> rows) {
        return plain(source, stem, sent, rows.size(), header, file -> {
            for (var row : rows) {
                for (var cell : row) {
                    file.cell(cell);
                }
                file.endRow();
            }
        });
    }

    static Instant instant(LocalDate sent) {
        return sent.atTime(SENDING_HOUR).toInstant(ZoneOffset.UTC);
    }

    /** Writes the rows, the header being written. */
    @FunctionalInterface
    interface Rows {
        void write(CsvFile file) throws IOException;
    }
}
