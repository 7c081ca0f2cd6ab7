package kz.korsetkish.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run that did not finish, as it left itself in the lock file: a line when it began, and one when it ended unless it was
 * killed.
 *
 * @param outcome {@code failed}, {@code stopped} or {@code killed}
 */
public record UnfinishedRun(Instant startedAt, Instant endedAt, String outcome, String message) {
    static final String RECORDED = "recorded";
    private static final Pattern BEGAN = Pattern.compile("process \\d+(?: on \\S+)? since (\\S+)");
    private static final Pattern ENDED = Pattern.compile("(failed|stopped) (\\S+) ?(.*)");

    static String began(Instant at, String where) {
        return "process " + ProcessHandle.current().pid() + where + " since " + at + "\n";
    }

    static String ended(String outcome, Instant at, String message) {
        return outcome + " " + at + " " + message.replaceAll("\\R", " ") + "\n";
    }

    /** The runs of a lock file that are not in the run log. */
    static List<UnfinishedRun> in(String lock) {
        List<UnfinishedRun> runs = new ArrayList<>();
        for (String line : lock.lines().toList()) {
            Matcher began = BEGAN.matcher(line);
            Matcher ended = ENDED.matcher(line);
            if (began.matches()) {
                time(began.group(1))
                        .ifPresent(at -> runs.add(new UnfinishedRun(at, at, "killed", "killed on the way")));
            } else if (ended.matches() && !runs.isEmpty()) {
                runs.add(runs.removeLast().endedAs(ended.toMatchResult()));
            } else if (line.equals(RECORDED)) {
                runs.clear();
            }
        }
        return runs;
    }

    private UnfinishedRun endedAs(MatchResult end) {
        return new UnfinishedRun(startedAt, time(end.group(2)).orElse(startedAt), end.group(1), end.group(3));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
