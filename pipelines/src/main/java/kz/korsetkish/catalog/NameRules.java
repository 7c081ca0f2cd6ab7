package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Field;
import kz.korsetkish.catalog.Node.Fields;

/** What must hold of organisations, units of measure and code lists, and of whoever names one of them. */
final class NameRules {
    private static final String NATION = "KZ";
    private static final String AREA = "\\d{9}";

    static final Rule FILES_EXIST = (draft, problems) -> {
        for (Place place : List.of(Place.ORGANISATIONS, Place.UNITS)) {
            if (draft.names(place).isEmpty()) {
                String name = place.name().toLowerCase(Locale.ROOT);
                problems.add(Path.of("sql", "catalog", name + ".yml"), 1, "the file is missing: add the " + name);
            }
        }
    };

    static final Rule ORGANISATIONS_HAVE_AN_AREA = (draft, problems) -> {
        for (Entry organisation : entries(draft, Place.ORGANISATIONS)) {
            Fields tree = organisation.tree();
            String kind = tree.text("kind");
            Optional<String> area = tree.optionalText("area");
            int line = area.isPresent() ? tree.lineOf("area") : organisation.line();
            if (kind.equals("publisher_abroad") && area.isPresent()) {
                problems.add(organisation.file(), line, "a publisher abroad has no area: delete it");
            } else if (!kind.equals("publisher_abroad") && area.isEmpty()) {
                problems.add(
                        organisation.file(),
                        line,
                        organisation.name() + ".area is missing: add KZ or a KATO code of nine digits");
            } else if (kind.equals("akimat_region") && area.equals(Optional.of(NATION))) {
                problems.add(organisation.file(), line, "an akimat has one region, not KZ: write its KATO code");
            }
        }
    };

    static final Rule SUCCESSORS_ARE_OTHERS = (draft, problems) -> {
        List<Entry> organisations = entries(draft, Place.ORGANISATIONS);
        Set<String> known = names(organisations);
        for (Entry organisation : organisations) {
            Optional<String> successor = organisation.tree().optionalText("successor");
            int line = organisation.tree().lineOf("successor");
            if (successor.equals(Optional.of(organisation.name()))) {
                problems.add(organisation.file(), line, "its successor is itself: name who took over, or delete it");
            } else if (successor.isPresent() && !known.contains(successor.get())) {
                problems.add(
                        organisation.file(),
                        line,
                        "the successor \"" + successor.get() + "\" is not an organisation: "
                                + Nearest.hint(successor.get(), known));
            }
            if (successor.isPresent() && organisation.tree().field("valid_to").isEmpty()) {
                problems.add(
                        organisation.file(),
                        line,
                        "a successor of an organisation that goes on: add valid_to, the day after its last one");
            }
        }
    };

    static final Rule ORGANISATIONS_ARE_KNOWN = (draft, problems) -> {
        Set<String> known = names(entries(draft, Place.ORGANISATIONS));
        Map<Place, List<String>> keys = Map.of(
                Place.SOURCE, List.of("organisation"),
                Place.INDICATOR, List.of("publisher", "responsible"),
                Place.PLAN, List.of("owner"));
        keys.forEach((place, named) -> draft.documents(place)
                .forEach(document -> named.forEach(key -> document.tree()
                        .optionalText(key)
                        .filter(name -> !known.isEmpty() && !name.matches(AREA) && !known.contains(name))
                        .ifPresent(name -> problems.add(
                                document.file(),
                                document.lineOf(key),
                                "the organisation \"" + name + "\" is not in organisations.yml: "
                                        + Nearest.hint(name, known))))));
    };

    static final Rule UNITS_ARE_KNOWN = (draft, problems) -> {
        Set<String> known = names(entries(draft, Place.UNITS));
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            String unit = indicator.tree().text("unit");
            if (!known.isEmpty() && !known.contains(unit)) {
                problems.add(
                        indicator.file(),
                        indicator.lineOf("unit"),
                        "the unit \"" + unit + "\" is not in units.yml: " + Nearest.hint(unit, known));
            }
        }
    };

    static final Rule BOUNDS_ARE_WITHIN_THE_UNIT = (draft, problems) -> {
        List<Entry> units = entries(draft, Place.UNITS);
        units.forEach(unit -> inOrder(unit.file(), unit.tree(), problems));
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            inOrder(indicator.file(), indicator.tree(), problems);
            units.stream()
                    .filter(unit -> unit.name().equals(indicator.tree().text("unit")))
                    .forEach(unit -> within(indicator, unit, problems));
        }
    };

    static final Rule VALIDITY_BEGINS_BEFORE_IT_ENDS = (draft, problems) -> {
        entries(draft, Place.ORGANISATIONS).forEach(entry -> valid(entry, problems));
        members(draft).forEach(entry -> valid(entry, problems));
    };

    static final Rule TOTAL_IS_NO_BREAKDOWN = (draft, problems) -> draft.documents(Place.CODES).stream()
            .filter(codes -> codes.name().equals("total"))
            .forEach(codes -> problems.add(
                    codes.file(), 1, "total means not divided at all, so it is no breakdown: choose another name"));

    static final List<Rule> ALL = List.of(
            FILES_EXIST,
            ORGANISATIONS_HAVE_AN_AREA,
            SUCCESSORS_ARE_OTHERS,
            ORGANISATIONS_ARE_KNOWN,
            UNITS_ARE_KNOWN,
            BOUNDS_ARE_WITHIN_THE_UNIT,
            VALIDITY_BEGINS_BEFORE_IT_ENDS,
            TOTAL_IS_NO_BREAKDOWN);

    private NameRules() {}

    /** One of those that a file holds by name. */
    private record Entry(Path file, String name, int line, Fields tree) {
        static Entry of(Document document, Field field) {
            return new Entry(
                    document.file(), field.key(), field.line(), field.node().asFields());
        }
    }

    private static List<Entry> entries(Draft draft, Place place) {
        return draft.documents(place).stream()
                .flatMap(document -> document.tree().fields().stream().map(field -> Entry.of(document, field)))
                .toList();
    }

    private static Stream<Entry> members(Draft draft) {
        return draft.documents(Place.CODES).stream()
                .flatMap(document ->
                        document.tree().under("members").fields().stream().map(field -> Entry.of(document, field)));
    }

    private static Set<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.toSet());
    }

    private static void valid(Entry entry, Problems problems) {
        Optional<LocalDate> from = entry.tree().optionalText("valid_from").map(LocalDate::parse);
        Optional<LocalDate> to = entry.tree().optionalText("valid_to").map(LocalDate::parse);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            problems.add(
                    entry.file(),
                    entry.tree().lineOf("valid_to"),
                    "valid_to is not after valid_from: write the day after the last one");
        }
    }

    private static void inOrder(Path file, Fields tree, Problems problems) {
        Optional<BigDecimal> lowest = number(tree, "lowest");
        Optional<BigDecimal> highest = number(tree, "highest");
        if (lowest.isPresent() && highest.isPresent() && lowest.get().compareTo(highest.get()) >= 0) {
            problems.add(file, tree.lineOf("lowest"), "lowest is not below highest: no value passes");
        }
    }

    private static void within(Document indicator, Entry unit, Problems problems) {
        Optional<BigDecimal> lowest = number(indicator.tree(), "lowest");
        Optional<BigDecimal> highest = number(indicator.tree(), "highest");
        lowest.filter(value -> isOutside(value, unit.tree()))
                .ifPresent(value -> wider(indicator, "lowest", value, unit, problems));
        highest.filter(value -> isOutside(value, unit.tree()))
                .ifPresent(value -> wider(indicator, "highest", value, unit, problems));
    }

    private static boolean isOutside(BigDecimal value, Fields unit) {
        return number(unit, "lowest")
                        .filter(lowest -> value.compareTo(lowest) < 0)
                        .isPresent()
                || number(unit, "highest")
                        .filter(highest -> value.compareTo(highest) > 0)
                        .isPresent();
    }

    private static void wider(Document indicator, String key, BigDecimal value, Entry unit, Problems problems) {
        problems.add(
                indicator.file(),
                indicator.lineOf(key),
                key + " is " + value.toPlainString() + ", which no value in the unit \"" + unit.name()
                        + "\" can be: an indicator may only narrow the bounds of units.yml");
    }

    private static Optional<BigDecimal> number(Fields tree, String key) {
        return tree.optionalText(key).map(BigDecimal::new);
    }
}
