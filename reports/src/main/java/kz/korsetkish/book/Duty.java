package kz.korsetkish.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A submission that somebody owes for an ended year, and what became of it.
 *
 * @param source name of the contract
 * @param organisation who owes it, by KATO code or name
 * @param entity {@code KZ}, or the region of the akimat
 * @param dueBy the last day on time, in Almaty
 * @param state {@code missing}, {@code not_due}, {@code late}, {@code rows_lost}, {@code incomplete},
 *     {@code resubmission_refused}, {@code corrected} or {@code in_order}
 * @param rowsLost sound rows that a later file with mistakes has fewer than the one before it
 * @param rowsExpected and {@code rowsCovered}: where their number is known beforehand
 */
public record Duty(
        String source,
        String organisation,
        String entity,
        String period,
        LocalDate dueBy,
        Optional<LocalDate> sentOn,
        Optional<Integer> daysLate,
        String state,
        Optional<Long> rowsExpected,
        Optional<Long> rowsCovered,
        long rowsAccepted,
        long rowsRejected,
        long rowsLost,
        BigDecimal penaltyPoints) {}
