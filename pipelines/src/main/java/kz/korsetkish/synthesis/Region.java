package kz.korsetkish.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * One of the 20 regions of today.
 *
 * @param code nine-digit KATO code
 * @param splitFrom code of the region that held it until June 2022
 * @param population on 1 January 2023
 */
record Region(
        String code,
        Names name,
        boolean city,
        @Nullable String splitFrom,
        long population,
        int districts,
        int ruralOkrugs,
        Profile profile) {
    private static final double GROWTH_A_YEAR = 0.013;

    long population(int year) {
        return Math.round(population * (1 + GROWTH_A_YEAR * (year - 2023)));
    }

    record Names(String kk, String ru, String en) {}

    /**
     * Invented differences between the regions.
     *
     * @param grossProductWeight part of the gross domestic product, in any unit
     * @param stateFactor state share relative to the national one
     * @param trustEffect shift of the trust scale, in standard deviations
     * @param electronicPercent deliveries through electronic channels in 2021
     * @param proactiveFactor share of proactive deliveries relative to the national one
     * @param ownRevenueFactor own revenue of rural okrugs relative to the national share
     */
    record Profile(
            double urbanShare,
            double grossProductWeight,
            double stateFactor,
            double trustEffect,
            double electronicPercent,
            double proactiveFactor,
            double ownRevenueFactor) {}
}
