package kz.korsetkish.reading;

import java.time.LocalDate;
import java.util.Optional;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;

/**
 * One indicator of one region: its years, its place among the others.
 *
 * @param ranked all regions of the year that is ranked
 * @param own the region's value of that year, if it has one
 * @param facts the region's years
 * @param country the country's years of the same variant
 */
public record RegionalFacts(RegionFacts ranked, Optional<Observation> own, Facts facts, Facts country) {

    /** Empty where nothing is known of the region. */
    public static Optional<RegionalFacts> of(RegionFacts ranked, String area, LocalDate asOf) {
        Variant variant = ranked.regions().variant();
        Facts facts = new Facts(ranked.indicator(), asOf, area, variant);
        Optional<Observation> own = ranked.regions().ranked().stream()
                .filter(o -> o.entity().equals(area))
                .findFirst();
        Facts country = new Facts(ranked.indicator(), asOf, Facts.COUNTRY, variant);
        return facts.last().map(last -> new RegionalFacts(ranked, own, facts, country));
    }

    /** Empty where the intervals allow any order of the regions. */
    public Optional<String> rank(Voice voice) {
        return own.filter(o -> !ranked.hasNoOrder()).map(o -> ranked.rank(voice, o));
    }
}
