package kz.korsetkish.reply;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row as it was sent.
 *
 * @param row number in the file as a spreadsheet counts
 * @param values in the order of the contract's columns
 * @param line the whole line as sent, where it could not be split into columns
 */
record RejectedRow(
        String submissionId, long row, List<@Nullable String> values, List<Mistake> mistakes, Optional<String> line) {}
