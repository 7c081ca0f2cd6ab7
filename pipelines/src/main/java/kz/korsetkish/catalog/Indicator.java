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
 * @param direction {@code higher} or {@code lower}: which way is better
 * @param additive whether numerators and denominators of regions add up to the nation's
 * @param ratioScale whether attainment in percent has a meaning
 * @param ciLevel percent of the intervals that its SQL gives
 * @param frequencyMonths 12 for yearly, 24 for biennial
 * @param publicationLagMonths a value of year y is due this many months after the end of y
 * @param published whether its rows are the publisher's own published figures ({@code official}), or computed here
 * @param publisher the organisation whose figures are the official ones
 * @param responsible the organisation that answers for it, where one is named
 * @param series those that have a name
 * @param shortTitle for tables and sentences; the title where it has no shorter one
 * @param coverageSource the source whose reporters must be complete, where there is one
 * @param coverageFloor percent of reporters below which the status is {@code withheld}
 * @param disclosure when its cells are too small to be shown, where it is about persons
 * @param reliability when its values are flagged, where it comes from a survey
 * @param definitionChanges in the order of time
 * @param sources names of the source contracts behind it
 * @param query its SQL, {@code sql/gold/indicators/<slug>.sql}; none where its publisher's figures are all there is
 */
public record Indicator(
        String indicatorId,
        Map<String, String> title,
        Map<String, String> shortTitle,
        Scale scale,
        String direction,
        boolean additive,
        boolean ratioScale,
        int ciLevel,
        int frequencyMonths,
        int publicationLagMonths,
        boolean published,
        String publisher,
        Optional<String> responsible,
        List<Series> series,
        Optional<String> coverageSource,
        int coverageFloor,
        Optional<Disclosure> disclosure,
        Optional<Reliability> reliability,
        List<DefinitionChange> definitionChanges,
        Map<String, String> method,
        List<Map<String, String>> assumptions,
        List<String> sources,
        Optional<Query> query) {
    public Indicator {
        title = Map.copyOf(title);
        shortTitle = Map.copyOf(shortTitle);
        series = List.copyOf(series);
        definitionChanges = List.copyOf(definitionChanges);
        method = Map.copyOf(method);
        assumptions = List.copyOf(assumptions);
        sources = List.copyOf(sources);
    }

    /** The version of its definition: the first digits of the hash of its SQL, or {@code published}. */
    public String definition() {
        return query.map(Indicator::hash).orElse("published");
    }

    private static String hash(Query query) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(query.sql().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
