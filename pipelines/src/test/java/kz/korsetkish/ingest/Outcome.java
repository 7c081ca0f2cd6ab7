package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.ingest.row.RowContract;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.ShownText;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What must hold of everything that was received, and its rows as the contract reads them, without Spark. */
record Outcome(Received received) {
    private static final int LONGEST_MESSAGE = 2_000;

    /** That it ended as a submission with a message for people, or has the rows that it counts. */
    void hold() throws IOException {
        switch (received) {
            case Received.Unchanged unchanged -> {}
            case Received.Ended(Submission submission) -> holdMessage(submission.message());
            case Received.Loadable(Arrival arrival) -> {
                assertThat(arrival.submission().rowsInFile())
                        .contains(arrival.contents().dataRows());
                assertThat(lines()).hasSize(Math.toIntExact(arrival.contents().dataRows()));
                rows();
            }
        }
    }

    private static void holdMessage(String message) {
        assertThat(message)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE)
                .doesNotContain("the program cannot read this file", "java.", "Exception", "Error(", "kz.korsetkish")
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
    }

    /** The rows that are none of the frame, null for one that is rejected. */
    List<@Nullable InternalRow> rows() throws IOException {
        Arrival arrival = arrival();
        var contract = new RowContract(
                arrival.source(), arrival.header(), arrival.contents().delimiter());
        List<@Nullable InternalRow> rows = new ArrayList<>();
        for (String line : lines()) {
            UTF8String sent = UTF8String.fromString(line);
            InternalRow row = RowContract.read(sent, contract);
            assertThat(row == null).as(line).isEqualTo(RowContract.frame(sent, contract) != null);
            if (row != null) {
                ArrayData errors = row.getArray(arrival.source().columns().size());
                for (int i = 0; i < errors.numElements(); i++) {
                    Refusal why =
                            Refusal.read(errors.getStruct(i, 4).getUTF8String(3).toString());
                    holdMessage(ShownText.message(why.words()));
                }
                rows.add(errors.numElements() == 0 ? row : null);
            }
        }
        return rows;
    }

    private Arrival arrival() {
        assertThat(received).isInstanceOf(Received.Loadable.class);
        return ((Received.Loadable) received).arrival();
    }

    private List<String> lines() throws IOException {
        return switch (arrival().contents().rows()) {
            case RowFile.Numbered numbered -> {
                List<String> lines = new ArrayList<>();
                for (String row : Files.readString(numbered.file()).split(String.valueOf(RowFile.Numbered.END), -1)) {
                    assertThat(row).matches("(?s)|\\d+\u001F.*");
                    if (!row.isEmpty()) {
                        lines.add(row.substring(row.indexOf(RowFile.Numbered.AFTER_NUMBER) + 1));
                    }
                }
                yield lines;
            }
            case RowFile.Plain plain ->
                text(plain)
                        .lines()
                        .skip(plain.headLines())
                        .filter(line -> !RowContract.isBlank(UTF8String.fromString(line)))
                        .toList();
        };
    }

    private static String text(RowFile.Plain plain) throws IOException {
        try (var in = Files.newInputStream(plain.file())) {
            byte[] bytes = plain.file().toString().endsWith(".gz")
                    ? new GZIPInputStream(in).readAllBytes()
                    : in.readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
