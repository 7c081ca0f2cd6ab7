package kz.korsetkish.book;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short name of a printed number, such as {@code i7.2023.KZ}.
 *
 * @param number of the indicator
 * @param timePeriod {@code 2023}, {@code 2023-Q1} or {@code 2023-05}
 * @param entity {@code KZ} or a KATO code
 */
public record Reference(int number, String timePeriod, String entity) {
    private static final Pattern FORM = Pattern.compile("i([0-9]{1,3})\\.([0-9]{4}(?:-[0-9Q]{2})?)\\.(KZ|[0-9]{9})");

    /** Empty where the text is no reference. */
    public static Optional<Reference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Reference(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "i" + number + "." + timePeriod + "." + entity;
    }
}
