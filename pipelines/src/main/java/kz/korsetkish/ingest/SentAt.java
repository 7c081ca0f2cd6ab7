package kz.korsetkish.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * When something was sent, as its side file says it: a moment with its offset, a moment of Almaty, or a day of Almaty,
 * which stands for its beginning.
 */
final class SentAt {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);
    private static final String HOW_TO = "2026-02-10T09:00:00+05:00";

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-MM-dd][dd.MM.uuuu][['T'][ ]H:mm[:ss]]")
            .appendOptional(new DateTimeFormatterBuilder()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .toFormatter(Locale.ROOT))
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private SentAt() {}

    /** Whether a clock may have shown it when something was received now. */
    static boolean isPlausible(Instant sentAt, Instant now) {
        return !sentAt.isBefore(EARLIEST) && !isInTheFuture(sentAt, now);
    }

    /** The moment that is written here; a message where it is none, has two readings or cannot be. */
    static Instant of(String text, Instant now) throws UnreadableException {
        Instant sentAt = moment(text);
        if (isInTheFuture(sentAt, now)) {
            throw refused(RefusalCode.SENT_AT_IN_THE_FUTURE, text);
        }
        if (sentAt.isBefore(EARLIEST)) {
            throw refused(RefusalCode.SENT_AT_TOO_EARLY, text);
        }
        return sentAt;
    }

    private static UnreadableException refused(RefusalCode why, Object text) {
        return new UnreadableException(Refusal.of(why, text, HOW_TO));
    }

    private static boolean isInTheFuture(Instant sentAt, Instant now) {
        return sentAt.isAfter(now.plus(CLOCKS_DIFFER_BY));
    }

    private static Instant moment(String text) throws UnreadableException {
        TemporalAccessor read;
        try {
            read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            throw refused(RefusalCode.SENT_AT_NO_TIME, SideFileKeys.shown(text));
        }
        return switch (read) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime moment -> inAlmaty(moment);
            default -> LocalDate.from(read).atStartOfDay(ALMATY).toInstant();
        };
    }

    private static Instant inAlmaty(LocalDateTime moment) throws UnreadableException {
        List<ZoneOffset> offsets = ALMATY.getRules().getValidOffsets(moment);
        if (offsets.size() != 1) {
            throw refused(RefusalCode.SENT_AT_NOT_IN_ALMATY, moment);
        }
        return moment.toInstant(offsets.getFirst());
    }
}
