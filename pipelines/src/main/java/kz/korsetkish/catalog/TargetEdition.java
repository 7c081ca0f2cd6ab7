package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One published edition of a plan's targets: {@code sql/catalog/plans/<plan>/<edition>.yml}. */
public record TargetEdition(String edition, LocalDate published, Map<String, String> document, List<Target> targets) {
    public TargetEdition {
        document = Map.copyOf(document);
        targets = List.copyOf(targets);
    }

    /** The target of one indicator, entity and year, in the indicator's unit; the entity is the nation unless named. */
    public record Target(String indicatorId, String entity, String timePeriod, BigDecimal value) {}
}
