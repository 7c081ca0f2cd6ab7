package kz.korsetkish.ingest.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person would write for a cell, given the type of its column in the contract. */
final class CellText {
    private static final Set<String> DATES = Set.of("date", "timestamp");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_DAY_AFTER_THE_29TH_OF_FEBRUARY_1900 = 61;
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final boolean countsFrom1904;

    CellText(boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
    }

    @Nullable
    String of(Cell cell, String type) {
        return switch (cell.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> DATES.contains(type) ? date(cell.text()) : PlainNumber.ofCell(cell.text());
            case BOOLEAN -> cell.text().equals("1") ? "true" : cell.text().equals("0") ? "false" : cell.text();
            case UNCOMPUTED -> null;
        };
    }

    /** The day that a serial number stands for, with its time if it has one; in workbooks it has no zone. */
    private String date(String serial) {
        String plain = PlainNumber.ofCell(serial);
        if (!plain.matches("\\d{1,7}(\\.\\d+)?")) {
            return plain;
        }
        var number = new BigDecimal(plain);
        int day = number.intValue();
        int first = countsFrom1904 ? 0 : FIRST_DAY_AFTER_THE_29TH_OF_FEBRUARY_1900;
        if (day < first || day > LAST_DAY) {
            return plain;
        }
        LocalDate date = (countsFrom1904 ? DAY_ZERO_OF_1904 : DAY_ZERO).plusDays(day);
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime time = date.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? date.toString() : TIME.format(time);
    }
}
