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
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.UnreadableException;

/** A file whose name fits exactly one contract: which source, whose, and for which period. */
record Claim(Source source, String organisation, String period) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final int MONTH_LENGTH = 7;
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** The claim on this file; a message for the sender where none or several contracts claim it. */
    static Claim of(Path file, List<Source> sources) throws UnreadableException {
        String name = file.getFileName().toString();
        List<Source> claiming = sources.stream()
                .filter(source -> source.claim(name).isPresent())
                .toList();
        if (claiming.isEmpty()) {
            throw new UnreadableException("no contract claims a file of this name; the contracts expect names such as "
                    + stems(sources) + ", with an ending such as .csv, .xlsx or .parquet");
        }
        if (claiming.size() > 1) {
            throw new UnreadableException("several contracts claim a file of this name: "
                    + String.join(", ", claiming.stream().map(Source::name).toList()));
        }
        Source source = claiming.getFirst();
        MatchResult parts = source.claim(name).orElseThrow();
        return new Claim(
                source,
                part(parts, "organisation").or(source::organisation).orElseThrow(),
                part(parts, "period").or(source::period).orElseThrow());
    }

    private static String stems(List<Source> sources) {
        return sources.stream()
                .flatMap(source ->
                        source.origin() instanceof Source.Origin.Files files ? Stream.of(files.stem()) : Stream.empty())
                .findFirst()
                .orElse("none");
    }

    /** The claim on a table, all of whose extracts come from one organisation and cover one period. */
    static Claim of(Source source) {
        return new Claim(
                source, source.organisation().orElseThrow(), source.period().orElseThrow());
    }

    /** The claim on a returned report: that of the submission which it corrects. */
    static Claim correcting(String submissionId, List<Source> sources) throws UnreadableException {
        String[] parts = submissionId.split("/", -1);
        Optional<Source> source = sources.stream()
                .filter(one -> parts.length == 4 && one.name().equals(parts[0]))
                .findFirst();
        if (source.isEmpty()) {
            throw new UnreadableException("its sheet \"submission\" names " + submissionId
                    + ", which is no submission: leave that sheet as it was in the report");
        }
        return new Claim(source.get(), parts[1], parts[2]);
    }

    private static Optional<String> part(MatchResult parts, String group) {
        return parts.namedGroups().containsKey(group) ? Optional.ofNullable(parts.group(group)) : Optional.empty();
    }

    /** Why there is no such period: it is a day or month that no calendar has. */
    static Optional<String> impossible(String period) {
        if (!DAY_OR_MONTH.matcher(period).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate.parse(period.length() == MONTH_LENGTH ? period + "-01" : period);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("there is no " + period + " in the calendar; name the file by the day or month that it"
                    + " is for, and send it again");
        }
    }

    /** The last moment at which it is on time, for sources with a calendar. */
    Optional<Instant> dueAt() {
        if (source.calendar().everyMonths().isEmpty() || !YEAR.matcher(period).matches()) {
            return Optional.empty();
        }
        LocalDate dayAfterPeriod = LocalDate.of(Integer.parseInt(period) + 1, 1, 1);
        return Optional.of(dayAfterPeriod
                .plusMonths(source.calendar().dueAfterMonths())
                .atStartOfDay(ALMATY)
                .toInstant());
    }

    /** What all submissions of one organisation and period begin with. */
    String cover() {
        return String.join("/", source.name(), organisation, period);
    }

    String submissionId(String sha256) {
        return cover() + "/" + sha256.substring(0, 12);
    }
}
