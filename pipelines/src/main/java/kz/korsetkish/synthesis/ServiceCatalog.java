package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All service types of all calibrated years: every year some are retired and others introduced. */
record ServiceCatalog(List<ServiceType> types, Calibration calibration) {
    private static final int RETIRED_A_YEAR = 18;
    /** Types in demand are not retired, so that every year has its deliveries. */
    private static final int SAFE_FROM_RETIREMENT = 200;

    private static final int OWNERS = 24;
    private static final int VARIANTS = 10;
    private static final int OLDEST_YEAR = 2012;

    ServiceCatalog {
        types = List.copyOf(types);
    }

    static ServiceCatalog draw(Calibration calibration, Seed seed) {
        var dice = seed.dice("service_catalog");
        var types = new ArrayList<ServiceType>();
        var before = calibration.years().getFirst();
        while (types.size() < before.activeServiceTypes()) {
            types.add(draw(types.size(), OLDEST_YEAR + dice.below(before.year() - OLDEST_YEAR), dice));
        }
        var active = types.size();
        for (var year : calibration.years()) {
            retire(types, year.year(), dice);
            active -= RETIRED_A_YEAR;
            for (; active < year.activeServiceTypes(); active++) {
                types.add(draw(types.size(), year.year(), dice));
            }
        }
        return new ServiceCatalog(types, calibration);
    }

    List<ServiceType> knownIn(int year) {
        return types.stream().filter(type -> type.knownIn(year)).toList();
    }

    /** The readiness from which a type is electronic only: so many active types reach it as the calibration wants. */
    double electronicFrom(int year) {
        return types.stream()
                .filter(type -> type.activeAtEndOf(year))
                .mapToDouble(type -> -type.readiness())
                .sorted()
                .skip(calibration.of(year).electronicOnlyTypes() - 1L)
                .map(negative -> -negative)
                .findFirst()
                .orElseThrow();
    }

    private static ServiceType draw(int number, int year, Dice dice) {
        var owner = "state-body-" + (10 + dice.below(OWNERS));
        var listed = number < ServiceType.LISTED;
        var readiness = dice.unit();
        var variant = dice.below(VARIANTS);
        return new ServiceType(
                number,
                owner,
                listed ? ServiceType.listedReadiness(number) : readiness,
                listed ? 0 : variant,
                day(year, dice),
                null);
    }

    private static void retire(List<ServiceType> types, int year, Dice dice) {
        for (var retired = 0; retired < RETIRED_A_YEAR; ) {
            var number = SAFE_FROM_RETIREMENT + dice.below(types.size() - SAFE_FROM_RETIREMENT);
            var type = types.get(number);
            if (type.activeThroughout(year)) {
                types.set(number, type.retired(day(year, dice)));
                retired++;
            }
        }
    }

    /** Away from the ends of the year, where a day would decide which year it counts in. */
    private static LocalDate day(int year, Dice dice) {
        return LocalDate.of(year, 2 + dice.below(10), 1 + dice.below(28));
    }
}
