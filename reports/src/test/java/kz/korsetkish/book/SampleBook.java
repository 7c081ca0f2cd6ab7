package kz.korsetkish.book;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The book of the sample data. */
public final class SampleBook {
    public static final Book BOOK = read();

    private SampleBook() {}

    private static Book read() {
        try {
            return BookFile.read(Path.of(Objects.requireNonNull(SampleBook.class.getResource("/book.json"))
                    .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("book.json", e);
        }
    }
}
