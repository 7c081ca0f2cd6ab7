package kz.korsetkish.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;

/** The rows of a file, read without Spark by the class that Spark has read lines by. */
public final class RowLines {
    /** What is done with one row, whose number is as {@code _row} of bronze. */
    @FunctionalInterface
    public interface Line {
        void take(long number, byte[] utf8);
    }

    private static final String GZIP = ".gz";

    private RowLines() {}

    /** Goes through all rows in their order; below the head of a text also its blank lines. */
    public static void read(RowFile rows, Line line) throws IOException {
        switch (rows) {
            case RowFile.Plain plain -> readPlain(plain, line);
            case RowFile.Numbered numbered -> readNumbered(numbered, line);
        }
    }

    private static void readPlain(RowFile.Plain plain, Line line) throws IOException {
        try (var reader = new LineReader(open(plain.file()))) {
            var text = new Text();
            for (long number = 1; reader.readLine(text) > 0; number++) {
                if (number > plain.headLines()) {
                    line.take(number, text.copyBytes());
                }
            }
        }
    }

    private static void readNumbered(RowFile.Numbered numbered, Line line) throws IOException {
        byte[] end = String.valueOf(RowFile.Numbered.END).getBytes(UTF_8);
        try (var reader = new LineReader(Files.newInputStream(numbered.file()), end)) {
            var text = new Text();
            while (reader.readLine(text) > 0) {
                byte[] row = text.copyBytes();
                int split = 0;
                while (row[split] != RowFile.Numbered.AFTER_NUMBER) {
                    split++;
                }
                long number = Long.parseLong(new String(row, 0, split, UTF_8));
                line.take(number, Arrays.copyOfRange(row, split + 1, row.length));
            }
        }
    }

    /** Spark, too, knows by the name whether a file is packed. */
    private static InputStream open(Path file) throws IOException {
        return file.toString().endsWith(GZIP) ? Packed.unzipped(file) : Files.newInputStream(file);
    }
}
