package kz.korsetkish.synthesis;

import org.jspecify.annotations.Nullable;

/** The figures that other sources are fitted to, so that what a body reports stands beside what is computed. */
record KnownFigures(Territory territory, Calibration calibration, OkrugBudgets budgets) {
    /** Of a region in the boundaries of that year; of the nation where there is none. */
    double figure(String name, @Nullable Region region, int year) {
        var nation = calibration.of(year);
        if (region == null) {
            return switch (name) {
                case "electronic" -> nation.electronicServicesPercent().doubleValue();
                case "proactive" -> nation.proactivePercent().doubleValue();
                case "instant_services" -> nation.instantServices();
                case "state_share" -> nation.stateSharePercent().doubleValue();
                default -> throw new IllegalArgumentException("no figure of the nation is called " + name);
            };
        }
        var area = area(region, year);
        return switch (name) {
            case "electronic" -> DeliveryQuota.electronicPercent(area, year);
            case "proactive" -> nation.proactivePercent().doubleValue() * proactiveFactor(area);
            case "own_revenue" -> {
                var revenue = ownRevenue(region, year);
                yield 100.0 * revenue.own() / revenue.total();
            }
            default -> throw new IllegalArgumentException("no figure of a region is called " + name);
        };
    }

    OkrugBudgets.Revenue ownRevenue(Region region, int year) {
        return budgets.revenue(area(region, year), year);
    }

    /** Relative to that of the nation. */
    private double proactiveFactor(Area area) {
        var whole = new Area(area.region(), territory.regions());
        return area.mean(Region.Profile::proactiveFactor) / whole.mean(Region.Profile::proactiveFactor);
    }

    private Area area(Region region, int year) {
        return territory.areas(year).stream()
                .filter(each -> each.code().equals(region.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + region.code() + " in " + year));
    }
}
