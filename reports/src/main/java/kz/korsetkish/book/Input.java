package kz.korsetkish.book;

/**
 * A submission that a release rests on.
 *
 * @param source name of the contract
 * @param organisation who sent it, by KATO code or name
 * @param contractVersion of the contract that it was held against
 */
public record Input(
        String source,
        String organisation,
        String period,
        String kind,
        String fileName,
        String sha256,
        int contractVersion,
        long rowsAccepted,
        long rowsRejected,
        boolean synthetic) {}
