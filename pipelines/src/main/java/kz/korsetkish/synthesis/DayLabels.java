package kz.korsetkish.synthesis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Writes instants of one year, and of the weeks before it, in whole minutes, from ready-made dates. */
final class DayLabels {
    static final int MINUTES_A_DAY = 24 * 60;
    private static final int DAYS_BEFORE = 30;
    private static final byte[] MINUTE_TO_ZONE = {'Z'};

    private final byte[][] labels;
    private final int days;

    DayLabels(int year) {
        var first = LocalDate.of(year, 1, 1);
        days = first.lengthOfYear();
        labels = IntStream.range(-DAYS_BEFORE, days)
                .mapToObj(day -> (first.plusDays(day) + "T").getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    int days() {
        return days;
    }

    /** A cell such as {@code 2021-03-05T10:15Z}; minutes count from the beginning of the year. */
    void write(CsvFile file, int minuteOfYear) throws IOException {
        var minute = minuteOfYear + DAYS_BEFORE * MINUTES_A_DAY;
        var ofDay = minute % MINUTES_A_DAY;
        file.begin().append(labels[minute / MINUTES_A_DAY]).digitPair(ofDay / 60);
        file.put(':');
        file.digitPair(ofDay % 60).append(MINUTE_TO_ZONE);
    }
}
