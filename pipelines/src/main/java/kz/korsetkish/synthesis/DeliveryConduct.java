package kz.korsetkish.synthesis;

/** How a service is delivered: minutes and manual steps, so that exactly the intended listed services pass the test. */
final class DeliveryConduct {
    private static final int INSTANT_MINUTES = 20;
    /** One in forty above the limit: 97.5 percent within it, and never less whatever the count. */
    private static final int INSTANT_SLOW_EVERY = 40;

    private static final int SLOW_EVERY = 4;
    private static final int NEARLY_INSTANT_SLOW_EVERY = 9;
    private static final double MANUAL_SHARE = 0.4;

    private final Kind[] kinds;
    private final long[] counts;
    private int minutes;
    private int manualSteps;

    /**
     * @param instant how many listed services, from the first, pass
     * @param types how many types there are
     */
    DeliveryConduct(int instant, int types) {
        kinds = new Kind[types];
        counts = new long[types];
        for (var i = 0; i < types; i++) {
            kinds[i] = i < instant && i < ServiceType.LISTED ? Kind.INSTANT : Kind.values()[1 + i % 3];
        }
    }

    void inPerson(int service, Dice dice) {
        counts[service]++;
        manualSteps = 1 + dice.below(3);
        minutes = (60 + dice.below(120)) << dice.below(8);
    }

    void proactive(int service, Dice dice) {
        electronic(service, dice);
        manualSteps = 0;
    }

    /** The first delivery of a service that is not instant shows it. */
    void electronic(int service, Dice dice) {
        var count = counts[service]++;
        switch (kinds[service]) {
            case INSTANT -> set(0, count % INSTANT_SLOW_EVERY == INSTANT_SLOW_EVERY - 1, dice);
            case NEARLY_INSTANT -> set(0, count % NEARLY_INSTANT_SLOW_EVERY == 0, dice);
            case SLOW -> set(0, count % SLOW_EVERY != SLOW_EVERY - 1, dice);
            case MANUAL -> {
                var steps = count == 0 || dice.chance(MANUAL_SHARE) ? 1 + dice.below(3) : 0;
                set(steps, steps > 0 && dice.chance(0.8), dice);
            }
        }
    }

    int minutes() {
        return minutes;
    }

    int manualSteps() {
        return manualSteps;
    }

    private void set(int steps, boolean slow, Dice dice) {
        manualSteps = steps;
        minutes = slow ? (25 + dice.below(60)) << dice.below(8) : 1 + dice.below(INSTANT_MINUTES);
    }

    private enum Kind {
        INSTANT,
        /** Half of the deliveries are instant, 95 percent are not. */
        NEARLY_INSTANT,
        SLOW,
        MANUAL
    }
}
