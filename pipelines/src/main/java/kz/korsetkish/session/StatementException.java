package kz.korsetkish.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** A person's statement is refused, or is wrong in itself; the message says so without names of Spark or Java. */
public final class StatementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Classes of SQLSTATE that are a mistake in the statement or a value that it cannot compute with: parameters,
     * features, cardinality, data, calls, names and syntax, limits, and what the statement raises itself.
     */
    private static final Set<String> OF_THE_STATEMENT =
            Set.of("07", "0A", "21", "22", "2B", "2F", "34", "38", "39", "42", "44", "54", "P0");

    private static final Pattern STATE = Pattern.compile("\\s*SQLSTATE: \\w{5}");
    private static final Pattern CONDITION = Pattern.compile("^\\[([A-Z][A-Z0-9_.]*)\\]\\s*");
    private static final Pattern POSITION = Pattern.compile("\\(?line (\\d+),? pos(?:ition)? (\\d+)\\)?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"])");
    /** Advice on what cannot be changed here, or on programs. */
    private static final Pattern ADVICE = Pattern.compile(
            "spark\\.|`spark_catalog`|\\bconfig|\\bSET\\b|\\bDataset\\b|\\bDataFrame\\b|\\bDROP\\b|`args`|did not qualify|schema and catalog");

    private static final Pattern CLASS =
            Pattern.compile("\\b(org|java|scala|com|io)\\.[a-z]+\\.|\\w(Exception|Error)\\b");

    StatementException(String message) {
        super(message);
    }

    private StatementException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong with the statement, where it and not its surroundings brought about this failure. */
    public static Optional<StatementException> in(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !isOfTheStatement(cause)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(StatementException::told);
    }

    private static boolean isOfTheStatement(Throwable failure) {
        return switch (failure) {
            case StatementException told -> true;
            case StackOverflowError deep -> true;
            case OutOfMemoryError big -> true;
            case SparkThrowable known ->
                known.getSqlState() != null
                        && OF_THE_STATEMENT.contains(known.getSqlState().substring(0, 2));
            default -> false;
        };
    }

    private static StatementException told(Throwable cause) {
        return switch (cause) {
            case StatementException told -> told;
            case StackOverflowError deep ->
                new StatementException("the statement is nested too deeply: split it into steps", deep);
            case OutOfMemoryError big ->
                new StatementException("the rows do not fit into memory: ask for fewer, or for shorter values", big);
            case AnalysisException wrong -> new StatementException(words(wrong, wrong.getSimpleMessage()), wrong);
            default -> new StatementException(words((SparkThrowable) cause, String.valueOf(cause.getMessage())), cause);
        };
    }

    private static String words(SparkThrowable cause, String message) {
        String own = message.strip().split("\n== SQL|\\nJVM stacktrace|\\n\\tat ", 2)[0];
        own = POSITION.matcher(STATE.matcher(own).replaceAll("")).replaceAll("").replaceAll("[;\\s]+$", "");
        String text = SENTENCE_END
                .splitAsStream(CONDITION.matcher(own).replaceFirst(""))
                .filter(sentence -> !ADVICE.matcher(sentence).find())
                .collect(Collectors.joining(" "))
                .strip();
        boolean isPlain = !text.isEmpty() && !CLASS.matcher(text).find();
        String plain =
                isPlain ? text : cause.getCondition().toLowerCase(Locale.ROOT).replaceAll("[_.]", " ");
        return plain + position(cause, message).map(at -> " (" + at + ")").orElse("");
    }

    private static Optional<String> position(SparkThrowable cause, String message) {
        return Stream.concat(
                        Stream.of(message),
                        Arrays.stream(Optional.ofNullable(cause.getQueryContext())
                                        .orElse(new QueryContext[0]))
                                .map(QueryContext::summary))
                .map(POSITION::matcher)
                .filter(Matcher::find)
                .map(at -> "line " + at.group(1) + ", pos " + at.group(2))
                .findFirst();
    }
}
