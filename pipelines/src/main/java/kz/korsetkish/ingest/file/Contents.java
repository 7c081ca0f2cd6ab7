package kz.korsetkish.ingest.file;

import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;

/**
 * What a submitted file holds.
 *
 * @param delimiter between the values of a row in {@code rows}
 * @param dataRows rows after the header that are not blank
 * @param notes what is worth telling and is no mistake, such as rows that were passed over
 */
public record Contents(RowFile rows, Header header, char delimiter, long dataRows, Found found, List<Refusal> notes) {
    public Contents {
        notes = List.copyOf(notes);
    }

    /** With these notes before its own. */
    Contents noting(List<Refusal> more) {
        List<Refusal> all = Stream.concat(more.stream(), notes.stream()).toList();
        return new Contents(rows, header, delimiter, dataRows, found, all);
    }

    /** Of a file of which there is nothing to tell. */
    Contents(RowFile rows, Header header, char delimiter, long dataRows, Found found) {
        this(rows, header, delimiter, dataRows, found, List.of());
    }
}
