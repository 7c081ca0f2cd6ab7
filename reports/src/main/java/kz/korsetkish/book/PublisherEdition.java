package kz.korsetkish.book;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What there is of a publisher abroad, who owes nothing, and what is expected next.
 *
 * @param source name of the contract
 * @param title what the source is called
 * @param organisation the publisher
 * @param newest the edition that is held, by its period; empty where there is none
 * @param sentOn when it came out
 * @param expected the first edition after it
 * @param expectedBy the last day that it is expected on, in Almaty
 * @param isOverdue that day is over, and it has not been submitted
 */
public record PublisherEdition(
        String source,
        Translated title,
        String organisation,
        Optional<String> newest,
        Optional<LocalDate> sentOn,
        Optional<String> expected,
        Optional<LocalDate> expectedBy,
        boolean isOverdue) {}
