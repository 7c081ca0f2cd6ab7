package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Calendar;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * A file whose name fits exactly one contract: which source, whose, and for which period.
 *
 * @param note what is worth telling of the name
 */
record Claim(Source source, String organisation, String period, Optional<Refusal> note) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    /** As of the dates in rows. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;
    private static final int DIGITS_IN_ID = 12;
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** The claim on this file; a message for the sender where none or several contracts claim it. */
    static Claim of(Path file, List<Source> sources) throws UnreadableException {
        var name = new FileName(file.getFileName().toString());
        Optional<Claim> claim = of(name, sources, Optional.empty());
        FileName original = name.original();
        if (claim.isEmpty() && !original.equals(name)) {
            claim = of(original, sources, Optional.of(Refusal.of(RefusalCode.NOTE_COPY_BY_NAME, original.text())));
        }
        return claim.orElseThrow(() -> new UnreadableException(
                Refusal.of(RefusalCode.FILE_CLAIMED_BY_NONE, NamePattern.meant(name, sources))));
    }

    private static Optional<Claim> of(FileName name, List<Source> sources, Optional<Refusal> note)
            throws UnreadableException {
        List<Source> claiming = sources.stream()
                .filter(source -> source.claim(name.text()).isPresent())
                .toList();
        if (claiming.isEmpty()) {
            return Optional.empty();
        }
        if (claiming.size() > 1) {
            throw new UnreadableException(Refusal.of(
                    RefusalCode.FILE_CLAIMED_BY_SEVERAL,
                    String.join(", ", claiming.stream().map(Source::name).toList())));
        }
        Source source = claiming.getFirst();
        MatchResult parts = source.claim(name.text()).orElseThrow();
        return Optional.of(new Claim(
                source,
                part(parts, "organisation").or(source::organisation).orElseThrow(),
                part(parts, "period").or(source::period).orElseThrow(),
                note));
    }

    /** The claim on a table, all of whose extracts come from one organisation and cover one period. */
    static Claim of(Source source) {
        return new Claim(
                source, source.organisation().orElseThrow(), source.period().orElseThrow(), Optional.empty());
    }

    /** The claim on a returned report: that of the submission which it corrects. */
    static Claim correcting(String submissionId, List<Source> sources) throws UnreadableException {
        String[] parts = submissionId.split("/", -1);
        Optional<Source> source = sources.stream()
                .filter(one -> parts.length == 4 && one.name().equals(parts[0]))
                .findFirst();
        if (source.isEmpty()) {
            throw new UnreadableException(Refusal.of(RefusalCode.RETURNED_FORM_OF_NONE, submissionId));
        }
        return new Claim(source.get(), parts[1], parts[2], Optional.empty());
    }

    private static Optional<String> part(MatchResult parts, String group) {
        return parts.namedGroups().containsKey(group) ? Optional.ofNullable(parts.group(group)) : Optional.empty();
    }

    /** Why there is no such period: its year is far off, or it is a day or month that no calendar has. */
    static Optional<Refusal> impossible(String period) {
        boolean isOfAYear =
                YEAR.matcher(period).matches() || DAY_OR_MONTH.matcher(period).matches();
        int year = isOfAYear ? Integer.parseInt(period.substring(0, YEAR_LENGTH)) : FIRST_YEAR;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of(
                    Refusal.of(RefusalCode.YEAR_IMPLAUSIBLE, period.substring(0, YEAR_LENGTH), FIRST_YEAR, LAST_YEAR));
        }
        if (!DAY_OR_MONTH.matcher(period).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate.parse(period.length() == MONTH_LENGTH ? period + "-01" : period);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Refusal.of(RefusalCode.PERIOD_NOT_IN_CALENDAR, period));
        }
    }

    /** The last moment at which it is on time, for sources with a calendar. */
    Optional<Instant> dueAt() {
        Optional<Calendar> calendar =
                source.calendar().filter(one -> one.everyMonths().isPresent());
        if (calendar.isEmpty() || !YEAR.matcher(period).matches()) {
            return Optional.empty();
        }
        LocalDate dayAfterPeriod = LocalDate.of(Integer.parseInt(period) + 1, 1, 1);
        return Optional.of(dayAfterPeriod
                .plusMonths(calendar.get().dueAfterMonths())
                .atStartOfDay(ALMATY)
                .toInstant());
    }

    /** What all submissions of one organisation and period begin with. */
    String cover() {
        return String.join("/", source.name(), organisation, period);
    }

    /** The name of a submission, as people read and type it. */
    String submissionId(String sha256) {
        return cover() + "/" + sha256.substring(0, DIGITS_IN_ID);
    }

    /** Its name where another one begins in the same way. */
    String longSubmissionId(String sha256) {
        return cover() + "/" + sha256;
    }
}
