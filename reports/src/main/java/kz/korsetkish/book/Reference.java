package kz.korsetkish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short name of one number, such as {@code i7.2023.KZ}: what counts for an indicator, period and area. Another
 * number of the three says after a slash what it is: {@code i7.2023.KZ/owner=state-body-20}, {@code /by-deliveries},
 * {@code /edition-2023}, {@code /boundaries-2022}, and its provenance where one of more authority stands beside it.
 *
 * @param number of the indicator
 * @param timePeriod {@code 2023}, {@code 2023-Q1} or {@code 2023-05}
 * @param entity {@code KZ} or a KATO code
 * @param provenance empty for the most authoritative one
 */
public record Reference(
        int number,
        String timePeriod,
        String entity,
        Variant variant,
        String breakdown,
        String member,
        Optional<String> provenance) {
    private static final String TOTAL = "total";
    private static final String EDITION = "edition-";
    private static final String BOUNDARIES = "boundaries-";

    /** The most authoritative first. */
    private static final List<String> PROVENANCES = List.of("official", "reported", "computed", "synthetic");

    private static final Pattern FORM =
            Pattern.compile("i([0-9]{1,3})\\.([0-9]{4}(?:-[0-9Q]{2})?)\\.(KZ|[0-9]{9})((?:/[A-Za-z0-9_.+=-]+)*)");

    /** Of the value that counts. */
    public Reference(int number, String timePeriod, String entity) {
        this(number, timePeriod, entity, Variant.MAIN, TOTAL, "_T", Optional.empty());
    }

    /** Of a value among those of its indicator. */
    public static Reference of(Indicator indicator, Observation o) {
        return of(
                indicator.number(),
                o,
                indicator.observations().stream()
                        .filter(other -> isOfOneKey(o, other))
                        .map(Observation::provenance)
                        .toList());
    }

    /** Of a value that has these provenances. */
    private static Reference of(int number, Observation o, List<String> provenances) {
        return new Reference(
                        number,
                        o.timePeriod(),
                        o.entity(),
                        o.variant(),
                        o.breakdown(),
                        o.member(),
                        Optional.of(o.provenance()))
                .among(provenances);
    }

    private static boolean isOfOneKey(Observation one, Observation other) {
        return one.timePeriod().equals(other.timePeriod())
                && one.entity().equals(other.entity())
                && one.member().equals(other.member())
                && one.breakdown().equals(other.breakdown())
                && one.variant().equals(other.variant());
    }

    /** The same without its provenance, where no other of these is of more authority. */
    public Reference among(List<String> provenances) {
        boolean isFirst = provenance
                .filter(own ->
                        provenances.stream().allMatch(other -> PROVENANCES.indexOf(own) <= PROVENANCES.indexOf(other)))
                .isPresent();
        return isFirst ? with(Optional.empty()) : this;
    }

    public Reference with(Optional<String> other) {
        return new Reference(number, timePeriod, entity, variant, breakdown, member, other);
    }

    /** Empty where the text is no reference. */
    public static Optional<Reference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Reference> reference =
                Optional.of(new Reference(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)));
        for (String part : matcher.group(4).split("/", -1)) {
            if (!part.isEmpty()) {
                reference = Optional.of(reference.orElseThrow().with(part));
            }
        }
        return reference;
    }

    private Reference with(String part) {
        int equals = part.indexOf('=');
        if (equals > 0) {
            return new Reference(
                    number,
                    timePeriod,
                    entity,
                    variant,
                    part.substring(0, equals),
                    part.substring(equals + 1),
                    provenance);
        }
        if (PROVENANCES.contains(part)) {
            return with(Optional.of(part));
        }
        Variant other = part.startsWith(EDITION)
                ? new Variant(variant.series(), part.substring(EDITION.length()), variant.boundaries())
                : part.startsWith(BOUNDARIES)
                        ? new Variant(variant.series(), variant.edition(), part.substring(BOUNDARIES.length()))
                        : new Variant(part, variant.edition(), variant.boundaries());
        return new Reference(number, timePeriod, entity, other, breakdown, member, provenance);
    }

    /** Whether it names nothing but indicator, period and area. */
    public boolean isPlain() {
        return equals(new Reference(number, timePeriod, entity));
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of("i" + number + "." + timePeriod + "." + entity));
        if (!breakdown.equals(TOTAL)) {
            parts.add(breakdown + "=" + member);
        }
        variant.otherSeries().ifPresent(parts::add);
        variant.otherEdition().ifPresent(edition -> parts.add(EDITION + edition));
        variant.otherBoundaries().ifPresent(year -> parts.add(BOUNDARIES + year));
        provenance.ifPresent(parts::add);
        return String.join("/", parts);
    }
}
