package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.Optional;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;

/** Observations with what a test is about, and nothing else. */
final class Values {
    private Values() {}

    static Observation total(String area, int year, double value, String status, String provenance) {
        return observation(area, year, "total", "_T", value, status, provenance);
    }

    static Observation part(String breakdown, String member, int year, double value, String provenance) {
        return observation("KZ", year, breakdown, member, value, "A", provenance);
    }

    /** The same without a value, for the reason that the status says. */
    static Observation withheld(Observation o, String status) {
        return new Observation(
                o.variant(),
                o.entity(),
                o.timePeriod(),
                o.breakdown(),
                o.member(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                o.provenance());
    }

    private static Observation observation(
            String area, int year, String breakdown, String member, double value, String status, String provenance) {
        return new Observation(
                Variant.MAIN,
                area,
                Integer.toString(year),
                breakdown,
                member,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(value)),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                provenance);
    }
}
