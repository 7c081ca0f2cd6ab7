package kz.korsetkish.book;

/**
 * The short name of a number in the report on a body's plan, such as
 * {@code csa-2017-2021/net-turnover.2019.agency-civil-service}.
 *
 * @param planCode the body's own
 */
public record PlannedReference(String planCode, String indicatorId, String timePeriod, String entity, Part part) {

    /** Which number of the row. */
    public enum Part {
        FACT(""),
        TARGET(".target"),
        FIRST_TARGET(".target-first");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    public PlannedReference of(Part other) {
        return new PlannedReference(planCode, indicatorId, timePeriod, entity, other);
    }

    @Override
    public String toString() {
        return planCode + "/" + indicatorId + "." + timePeriod + "." + entity + part.ending;
    }
}
