package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One published edition of the targets: {@code sql/catalog/targets/<edition>.yml}. */
public record TargetEdition(String edition, LocalDate published, Map<String, String> document, List<Target> targets) {
    public TargetEdition {
        document = Map.copyOf(document);
        targets = List.copyOf(targets);
    }

    /** The target of one indicator and year, in the indicator's unit. */
    public record Target(String indicatorId, String timePeriod, BigDecimal value) {}
}
