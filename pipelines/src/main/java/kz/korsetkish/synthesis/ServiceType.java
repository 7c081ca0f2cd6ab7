package kz.korsetkish.synthesis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One type of public service; the lower its number, the more it is in demand, the first fifty are the listed ones.
 *
 * @param number from 0
 * @param readiness the readier, the earlier it is delivered only electronically
 * @param variant 0 to 9, decides which forms it has while it is not electronic only
 * @param until its last day in force
 */
record ServiceType(
        int number,
        String owner,
        double readiness,
        int variant,
        LocalDate from,
        @Nullable LocalDate until) {
    static final int LISTED = 50;

    /** The last of the listed types keep a service centre form in every year. */
    private static final int LISTED_ELECTRONIC_ONLY = 44;

    static double listedReadiness(int number) {
        return number < LISTED_ELECTRONIC_ONLY ? 2 + number : -1 - number;
    }

    String code() {
        return "S" + (10_001 + number);
    }

    boolean listed() {
        return number < LISTED;
    }

    boolean knownIn(int year) {
        return from.getYear() <= year;
    }

    boolean activeAtEndOf(int year) {
        return knownIn(year) && (until == null || !until.isBefore(LocalDate.of(year, 12, 31)));
    }

    boolean activeThroughout(int year) {
        return from.getYear() < year && activeAtEndOf(year);
    }

    ServiceType retired(LocalDate day) {
        return new ServiceType(number, owner, readiness, variant, from, day);
    }

    Forms forms(double electronicFrom) {
        if (readiness >= electronicFrom) {
            return new Forms(true, false, false);
        }
        return new Forms(variant < 7, variant < 6 || variant == 7 || variant == 8, variant == 6 || variant > 7);
    }

    /** The forms in which a type is delivered. */
    record Forms(boolean electronic, boolean serviceCentre, boolean paper) {
        boolean electronicOnly() {
            return electronic && !serviceCentre && !paper;
        }
    }
}
