package kz.korsetkish.ingest.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
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
    private static final int FIRST_LIKELY_YEAR = 1950;
    private static final int LAST_LIKELY_YEAR = 2099;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final boolean countsFrom1904;

    CellText(boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
    }

    @Nullable
    String of(Cell cell, String type) {
        return switch (cell.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> number(cell, type);
            case BOOLEAN -> cell.text().equals("1") ? "true" : cell.text().equals("0") ? "false" : cell.text();
            case TIME -> DATES.contains(type) ? cell.text().replaceFirst("T00:00(:00(\\.0+)?)?$", "") : cell.text();
            case UNCOMPUTED -> null;
        };
    }

    /** What a person sees where that is not the number itself: no contract takes it for the number. */
    private String number(Cell cell, String type) {
        String plain = PlainNumber.ofCell(cell.text());
        return switch (cell.format()) {
            case AS_IT_IS ->
                DATES.contains(type)
                        ? date(plain).filter(CellText::isLikely).map(this::text).orElse(plain)
                        : PlainNumber.inColumn(plain, type);
            case DATE -> date(plain).map(this::text).orElse(plain + " (shown as a time)");
            case PERCENT -> PlainNumber.hundredfold(plain) + "%";
            case SCALED -> plain + " (shown in thousands)";
            case OTHER -> plain + " (shown as another number)";
        };
    }

    /** A number that is not shown as a day may be a year, or a day without its marks. */
    private static boolean isLikely(LocalDateTime time) {
        return time.getYear() >= FIRST_LIKELY_YEAR && time.getYear() <= LAST_LIKELY_YEAR;
    }

    private String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : TIME.format(time);
    }

    /** The day that a serial number stands for, with its time if it has one; in workbooks it has no zone. */
    private Optional<LocalDateTime> date(String plain) {
        if (!plain.matches("\\d{1,7}(\\.\\d+)?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(plain);
        int day = number.intValue();
        int first = countsFrom1904 ? 0 : FIRST_DAY_AFTER_THE_29TH_OF_FEBRUARY_1900;
        if (day < first || day > LAST_DAY) {
            return Optional.empty();
        }
        LocalDate date = (countsFrom1904 ? DAY_ZERO_OF_1904 : DAY_ZERO).plusDays(day);
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return Optional.of(date.atStartOfDay().plusSeconds(seconds));
    }
}
