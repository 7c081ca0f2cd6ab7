package kz.korsetkish.synthesis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The national figures that the generated rows reproduce, a year each, in order. */
record Calibration(List<Year> years) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSANDS_IN_BILLION = BigDecimal.valueOf(1_000_000);

    Calibration {
        years = List.copyOf(years);
    }

    Year of(int year) {
        return years.stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("year " + year + " has no calibration: give years from "
                        + years.getFirst().year() + " to " + years.getLast().year()));
    }

    /** One year's figures; units are in the names. */
    record Year(
            int year,
            BigDecimal gdpMlnKzt,
            BigDecimal trustPercent,
            BigDecimal electronicServicesPercent,
            BigDecimal stateSharePercent,
            BigDecimal okrugOwnRevenuePercent,
            BigDecimal okrugRevenueBnKzt,
            BigDecimal proactivePercent,
            int instantServices,
            int activeServiceTypes) {

        /** Gross domestic product in tenths of a million KZT. */
        long gdpTenths() {
            return whole(gdpMlnKzt.movePointRight(1));
        }

        long stateTenths() {
            return whole(gdpMlnKzt.movePointRight(1).multiply(stateSharePercent).divide(HUNDRED));
        }

        long okrugRevenueThousands() {
            return whole(okrugRevenueBnKzt.multiply(THOUSANDS_IN_BILLION));
        }

        long okrugOwnRevenueThousands() {
            return whole(okrugRevenueBnKzt
                    .multiply(THOUSANDS_IN_BILLION)
                    .multiply(okrugOwnRevenuePercent)
                    .divide(HUNDRED));
        }

        int electronicOnlyTypes() {
            return (int) percentOf(electronicServicesPercent, activeServiceTypes);
        }

        long proactive(long vulnerable) {
            return percentOf(proactivePercent, vulnerable);
        }

        private static long percentOf(BigDecimal percent, long whole) {
            return whole(BigDecimal.valueOf(whole).multiply(percent).divide(HUNDRED));
        }

        private static long whole(BigDecimal value) {
            return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
    }
}
