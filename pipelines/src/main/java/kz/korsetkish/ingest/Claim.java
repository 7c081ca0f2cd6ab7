package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.UnreadableException;

/** A file whose name fits exactly one contract: which source, whose, and for which period. */
record Claim(Source source, String organisation, String period) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** The claim on this file; a message for the sender where none or several contracts claim it. */
    static Claim of(Path file, List<Source> sources) throws UnreadableException {
        String name = file.getFileName().toString();
        List<Source> claiming = sources.stream()
                .filter(source -> source.file().matcher(name).matches())
                .toList();
        if (claiming.isEmpty()) {
            throw new UnreadableException("no contract claims a file of this name; the contracts expect names such as "
                    + sources.getFirst().file().pattern());
        }
        if (claiming.size() > 1) {
            throw new UnreadableException("several contracts claim a file of this name: "
                    + String.join(", ", claiming.stream().map(Source::name).toList()));
        }
        Source source = claiming.getFirst();
        Matcher match = source.file().matcher(name);
        if (!match.matches()) {
            throw new IllegalStateException(name);
        }
        return new Claim(
                source,
                part(match, "organisation").or(source::organisation).orElseThrow(),
                part(match, "period").or(source::period).orElseThrow());
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

    private static Optional<String> part(Matcher match, String group) {
        return match.namedGroups().containsKey(group) ? Optional.ofNullable(match.group(group)) : Optional.empty();
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
