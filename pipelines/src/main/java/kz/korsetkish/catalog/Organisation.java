package kz.korsetkish.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who sends, publishes or answers for what is loaded. An akimat has none: it is called by the KATO code of its area.
 *
 * @param kind {@code central_executive}, {@code agency}, {@code central_other}, {@code akimat_region},
 *     {@code quasi_state} or {@code publisher_abroad}
 * @param area {@code KZ} or a KATO code; empty abroad
 * @param name as in a table, by language
 * @param fullName as on a page of its own
 * @param validTo the day after its last one
 * @param successor who has taken over
 * @param plansFrom the first year that it owes a plan of its own for; empty where it owes none
 */
public record Organisation(
        String organisationId,
        String kind,
        Optional<String> area,
        Map<String, String> name,
        Map<String, String> fullName,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor,
        Optional<Integer> plansFrom) {
    public Organisation {
        name = Map.copyOf(name);
        fullName = Map.copyOf(fullName);
    }
}
