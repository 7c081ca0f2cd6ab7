package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Breakdown;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Member;
import kz.korsetkish.book.Named;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Unit;
import kz.korsetkish.book.Variant;
import kz.korsetkish.text.Texts;
import kz.korsetkish.text.Writing;

/** How a report speaks: the texts of one language, and values of an indicator in its unit and precision. */
public record Voice(Texts texts, Writing writing, List<Breakdown> breakdowns, Map<String, String> years) {
    /** With the names that the book has. */
    public static Voice of(String language, Book book) {
        Texts texts = Texts.of(language);
        return new Voice(texts, new Writing(texts), book.breakdowns(), years(book));
    }

    /** The years of the plan, which any text may name. */
    private static Map<String, String> years(Book book) {
        return Map.of(
                "yearBefore", Integer.toString(book.plan().firstYear() - 1),
                "firstTargetYear", Integer.toString(book.plan().firstTargetYear(book.indicators())),
                "lastYear", Integer.toString(book.plan().lastYear()));
    }

    public String say(String key) {
        return texts.get(key, years);
    }

    public String say(String key, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(years);
        all.putAll(values);
        return texts.get(key, all);
    }

    public String say(String key, String name, String value) {
        return say(key, Map.of(name, value));
    }

    public String say(String key, String name, String value, String name2, String value2) {
        return say(key, Map.of(name, value, name2, value2));
    }

    public String in(Translated text) {
        return texts.in(text);
    }

    public String unit(Indicator indicator) {
        return in(indicator.unit().name());
    }

    /** Its number and its title. */
    public String title(Indicator indicator) {
        return say("indicator.title", "number", Integer.toString(indicator.number()), "title", in(indicator.title()));
    }

    public String direction(Indicator indicator) {
        return say("direction." + indicator.direction());
    }

    /** What an area or an organisation is called; one that the book does not know goes by its own name. */
    public String area(List<Area> areas, String code) {
        return named(areas, code).map(this::in).orElse(code);
    }

    /** The same of who has a plan: what is named after an area is its akimat. */
    public String body(List<Area> areas, String code) {
        boolean isArea = areas.stream()
                .anyMatch(area -> area.code().equals(code) && area.level().equals("region"));
        return isArea ? say("plan.akimat", "area", area(areas, code)) : area(areas, code);
    }

    /** As a title begins, which abbreviates nothing. */
    public String capital(String text) {
        String city = say("city.short");
        if (!city.isEmpty() && text.startsWith(city)) {
            return say("city.long") + text.substring(city.length());
        }
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static Optional<Translated> named(List<Area> areas, String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(Area::name);
    }

    /** What a source is called; one that no indicator rests on goes by its own name. */
    public String source(Book book, String name) {
        return book.indicators().stream()
                .flatMap(indicator -> indicator.sources().stream())
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> in(source.title()))
                .orElse(name);
    }

    /** The number alone. */
    public String number(Indicator indicator, BigDecimal value) {
        return writing.number(value, indicator.precision());
    }

    /** The number alone, after the letter of its status where that is not the normal one. */
    public String flagged(Indicator indicator, Observation observation) {
        String number = number(indicator, observation.value().orElseThrow());
        return observation.obsStatus().equals("A") ? number : observation.obsStatus() + "\u00a0\u00a0" + number;
    }

    /** The number with its unit, to stand in a sentence. */
    public String value(Indicator indicator, BigDecimal value) {
        return filled(indicator.unit().value(), number(indicator, value));
    }

    /** A number with a unit that may not be known, to stand in a sentence. */
    public String value(Optional<Unit> unit, String number) {
        return unit.map(one -> filled(one.value(), number)).orElse(number);
    }

    /** A difference of two values with its unit, to stand in a sentence. */
    public String difference(Indicator indicator, BigDecimal value) {
        return filled(indicator.unit().difference(), number(indicator, value));
    }

    /** The same with its sign in front, also when it is a plus. */
    public String change(Indicator indicator, BigDecimal value) {
        return filled(indicator.unit().difference(), writing.change(value, indicator.precision()));
    }

    private String filled(Translated pattern, String number) {
        String words = in(pattern);
        return words.isEmpty() ? number : words.replace("{value}", number);
    }

    /** What is said of a value to who points at it in a chart. */
    public String pointed(String name, Indicator indicator, Observation observation) {
        return name + ", " + observation.timePeriod() + ": "
                + number(indicator, observation.value().orElseThrow())
                + interval(indicator, observation).map(i -> " (" + i + ")").orElse("");
    }

    public Optional<String> interval(Indicator indicator, Observation observation) {
        if (observation.ciLow().isEmpty() || observation.ciHigh().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(say(
                "interval",
                "low",
                writing.number(observation.ciLow().get(), indicator.precision()),
                "high",
                writing.number(observation.ciHigh().get(), indicator.precision())));
    }

    /** What a variant is called: its series, edition and boundaries, as far as they are other than those that count. */
    public String variant(Indicator indicator, Variant variant) {
        return Stream.of(
                        variant.otherSeries().map(series -> series(indicator, series)),
                        variant.otherEdition().map(edition -> edition(indicator, edition)),
                        variant.otherBoundaries().map(year -> say("variant.boundaries", "year", year)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** What an edition of an index is called; the newest as the main series is. */
    public String edition(Indicator indicator, String edition) {
        return edition.equals(Variant.MAIN.edition())
                ? series(indicator, Variant.MAIN.series())
                : say("variant.edition", "edition", edition);
    }

    /** What a series is called; one that nobody named goes by its code. */
    private String series(Indicator indicator, String series) {
        return named(indicator.series().stream(), series);
    }

    /** What values are divided by, such as sex; like a series. */
    public String breakdown(String breakdown) {
        return list(breakdown).map(one -> in(one.name())).findFirst().orElse(breakdown);
    }

    /** One of what values are divided by, such as women; like a series. */
    public String member(String breakdown, String member) {
        return member(list(breakdown), member).map(one -> in(one.name())).orElse(member);
    }

    /** The highest value that it can have, where that is another one than the whole's. */
    public Optional<Double> highest(String breakdown, String member) {
        return member(list(breakdown), member).flatMap(Member::highest).map(BigDecimal::doubleValue);
    }

    private static Optional<Member> member(Stream<Breakdown> lists, String code) {
        return lists.flatMap(one -> one.members().stream())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private Stream<Breakdown> list(String breakdown) {
        return breakdowns.stream().filter(one -> one.code().equals(breakdown));
    }

    private String named(Stream<Named> names, String code) {
        return names.filter(one -> one.code().equals(code))
                .map(one -> in(one.name()))
                .findFirst()
                .orElse(code);
    }
}
