package kz.korsetkish.submission;

import java.util.Optional;

/**
 * The form a file turned out to have, or was said to have by its contract.
 *
 * @param format {@code csv}, {@code xlsx}, {@code jsonl} or {@code parquet}, with {@code .gz} or {@code .zip} where it was packed
 * @param encoding of a text, such as {@code windows-1251}
 * @param delimiter in words
 * @param sheet of a workbook; a hidden one is said to be
 */
public record Found(
        Optional<String> format, Optional<String> encoding, Optional<String> delimiter, Optional<String> sheet) {
    /** Nothing yet. */
    public static final Found NOTHING =
            new Found(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
