package kz.korsetkish.book;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short name of a number in the report on a body's plan, such as
 * {@code csa-2017-2021/net-turnover.2019.agency-civil-service}.
 *
 * @param planCode the body's own
 */
public record PlannedReference(String planCode, String indicatorId, String timePeriod, String entity, Part part) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]+)/([a-z0-9-]+)\\.([0-9]{4})\\.([a-z0-9-]+)(\\.target(?:-first)?)?");

    /** Which number of the row. */
    public enum Part {
        FACT(""),
        TARGET(".target"),
        FIRST_TARGET(".target-first");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    /** Empty where the text is no such reference. */
    public static Optional<PlannedReference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new PlannedReference(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        Arrays.stream(Part.values())
                                .filter(part -> part.ending.equals(
                                        Optional.ofNullable(matcher.group(5)).orElse("")))
                                .findFirst()
                                .orElseThrow()))
                : Optional.empty();
    }

    /** The plan by the name that it has in tables: its body and the body's own code. */
    public String planId() {
        return entity + "/" + planCode;
    }

    public PlannedReference of(Part other) {
        return new PlannedReference(planCode, indicatorId, timePeriod, entity, other);
    }

    @Override
    public String toString() {
        return planCode + "/" + indicatorId + "." + timePeriod + "." + entity + part.ending;
    }
}
