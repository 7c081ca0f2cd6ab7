package kz.korsetkish.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One national indicator.
 *
 * @param indicatorId the slug, also the name of its SQL file
 * @param unit {@code points}, {@code percentile}, {@code score}, {@code percent}, {@code index} or {@code count}
 * @param direction {@code higher} or {@code lower}: which way is better
 * @param precision digits after the decimal point in print
 * @param additive whether numerators and denominators of regions add up to the nation's
 * @param ratioScale whether attainment in percent has a meaning
 * @param ciLevel percent of the intervals that its SQL gives
 * @param frequencyMonths 12 for yearly, 24 for biennial
 * @param publicationLagMonths a value of year y is due this many months after the end of y
 * @param published whether its rows are the owner's own published figures ({@code official}), or computed here
 * @param coverageSource the source whose reporters must be complete, where there is one
 * @param coverageFloor percent of reporters below which the status is {@code withheld}
 * @param disclosure when its cells are too small to be shown, where it is about persons
 * @param reliability when its values are flagged, where it comes from a survey
 * @param definitionChanges in the order of time
 * @param sources names of the source contracts behind it
 * @param query its SQL, {@code sql/gold/indicators/<slug>.sql}
 */
public record Indicator(
        String indicatorId,
        int number,
        int goalNumber,
        Map<String, String> title,
        String unit,
        String direction,
        int precision,
        boolean additive,
        boolean ratioScale,
        int ciLevel,
        Optional<Baseline> baseline,
        int frequencyMonths,
        int publicationLagMonths,
        boolean published,
        Map<String, String> owner,
        Optional<String> coverageSource,
        int coverageFloor,
        Optional<Disclosure> disclosure,
        Optional<Reliability> reliability,
        List<DefinitionChange> definitionChanges,
        Map<String, String> method,
        List<Map<String, String>> assumptions,
        List<String> sources,
        Query query) {
    public Indicator {
        title = Map.copyOf(title);
        owner = Map.copyOf(owner);
        definitionChanges = List.copyOf(definitionChanges);
        method = Map.copyOf(method);
        assumptions = List.copyOf(assumptions);
        sources = List.copyOf(sources);
    }

    /** The version of its definition: the first digits of the hash of its SQL. */
    public String definition() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(query.sql().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
