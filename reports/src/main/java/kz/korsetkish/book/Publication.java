package kz.korsetkish.book;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who publishes the reports and on what terms: set by whoever runs the program, no part of what a release says.
 *
 * @param licence under which the reports may be used
 * @param nextRelease the day that the next release is announced for
 * @param citation how the reports are to be cited, where the publisher wants it otherwise than is usual
 */
public record Publication(
        Optional<Translated> publisher,
        Optional<Translated> contact,
        Optional<Translated> licence,
        Optional<LocalDate> nextRelease,
        Optional<Translated> citation) {
    /** Nobody has said anything. */
    public static final Publication NOT_GIVEN =
            new Publication(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
