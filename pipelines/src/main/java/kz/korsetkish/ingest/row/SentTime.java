package kz.korsetkish.ingest.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A time without its zone, which is that of the contract if it says one. */
final class SentTime {
    private static final Pattern LOCAL = Pattern.compile(
            "(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{2}\\.\\d{2}\\.\\d{4})[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                    + "(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,6})0*)?)?");

    private SentTime() {}

    /** Microseconds since 1970. */
    static Reading<Long> read(String sent, @Nullable ZoneId zone) {
        Matcher parts = LOCAL.matcher(Blanks.plain(sent));
        if (!parts.matches()
                || number(parts, "hour") > 23
                || number(parts, "minute") > 59
                || number(parts, "second") > 59) {
            return Reading.not(RefusalCode.TIME_UNREADABLE);
        }
        return SentDate.read(parts.group("day")).then(day -> instant(LocalDateTime.of(day, time(parts)), zone));
    }

    private static LocalTime time(Matcher parts) {
        String fraction = parts.group("fraction");
        int micros = fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
        return LocalTime.of(number(parts, "hour"), number(parts, "minute"), number(parts, "second"))
                .plus(micros, ChronoUnit.MICROS);
    }

    private static int number(Matcher parts, String group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Reading<Long> instant(LocalDateTime time, @Nullable ZoneId zone) {
        if (zone == null) {
            return Reading.not(RefusalCode.TIME_WITHOUT_ZONE, time + "+05:00");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() != 1) {
            return Reading.not(RefusalCode.TIME_NOT_IN_ZONE, zone);
        }
        return new Reading.Of<>(ChronoUnit.MICROS.between(
                LocalDate.EPOCH.atStartOfDay(),
                time.minusSeconds(offsets.getFirst().getTotalSeconds())));
    }
}
