package kz.korsetkish.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;
import org.junit.jupiter.api.Test;

/** Which submissions count, whatever came first. */
class StandingTest {
    private static final Submission FULL = full("full", 1);
    private static final Submission LATER = full("later", 5);

    @Test
    void aCorrectionCountsBesideWhatItCorrects() {
        assertThat(outcomes(FULL, correction("c", "full", 2))).containsExactly("c accepted", "full accepted");
    }

    @Test
    void twoThatAreAmbiguousLeaveTheEarlierOneInForce() {
        assertThat(outcomes(FULL, LATER, full("rival", 5)))
                .containsExactly("full accepted", "later rejected", "rival rejected");
    }

    @Test
    void aCorrectionOfAnothersSubmissionIsRefused() {
        Submission foreign = submission("foreign", "another", Kind.FULL, Optional.empty(), 1);
        assertThat(decided(FULL, foreign, correction("c", "foreign", 2))
                        .getFirst()
                        .message())
                .contains("corrects foreign", "another source, organisation or period");
    }

    @Test
    void aCorrectionWaitsForWhatItCorrects() {
        List<Submission> alone = decided(correction("c", "full", 2));
        assertThat(alone.getFirst().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(alone.getFirst().message()).contains("has not been received");
        assertThat(outcomes(alone.getFirst(), FULL)).containsExactly("c accepted", "full accepted");
    }

    @Test
    void aCorrectionFallsWithWhatItCorrects() {
        assertThat(outcomes(
                        FULL, LATER, correction("c", "full", 6), correction("d", "c", 7), correction("e", "later", 8)))
                .containsExactly("c superseded", "d superseded", "e accepted", "full superseded", "later accepted");
    }

    @Test
    void aCorrectionComesAfterWhatItCorrects() {
        assertThat(decided(FULL, correction("c", "full", 1)).getFirst().message())
                .contains("give the correction a later");
    }

    @Test
    void correctionsOfOneAnotherCorrectNothing() {
        assertThat(outcomes(correction("c", "d", 2), correction("d", "c", 3)))
                .containsExactly("c rejected", "d rejected");
    }

    /** Arriving one by one, in any order and twice, ends as arriving together. */
    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Submission> all = List.of(
                FULL,
                LATER,
                full("tied", 5),
                full("newest", 6),
                correction("c", "full", 2),
                correction("d", "newest", 7),
                correction("e", "never", 8),
                correction("f", "d", 9));
        List<String> together = outcomes(all.toArray(Submission[]::new));
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<Submission> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            List<Submission> known = List.of();
            for (Submission arriving : shuffled) {
                List<Submission> next = new ArrayList<>(known);
                next.add(arriving);
                known = Standing.decide(next, List.of());
            }
            assertThat(texts(known)).isEqualTo(together);
        }
    }

    @Test
    void whatAWithdrawnSubmissionSupersededCountsAgainAndItsCorrectionsFall() {
        List<Submission> all =
                List.of(FULL, LATER, correction("c", "later", 6), correction("d", "c", 7), correction("e", "full", 2));
        List<Submission> decided = Standing.decide(all, List.of(withdrawal(LATER)));
        assertThat(texts(decided))
                .containsExactly("c superseded", "d superseded", "e accepted", "full accepted", "later withdrawn");
        assertThat(decided.getFirst().message()).isEqualTo("corrects later, which was withdrawn");
        assertThat(decided.getLast().message()).isEqualTo("withdrawn by aliya at 2026-05-01T00:00:00Z: wrong year");
        assertThat(decided.getLast().rowsAccepted()).isEqualTo(LATER.rowsAccepted());
        assertThat(Standing.decide(decided, List.of(withdrawal(LATER)))).isEqualTo(decided);
    }

    @Test
    void whatIsSentAgainAfterItsWithdrawalCounts() {
        Submission again = full("later", 8);
        assertThat(texts(Standing.decide(List.of(FULL, again), List.of(withdrawal(LATER)))))
                .containsExactly("full superseded", "later accepted");
    }

    @Test
    void aWithdrawnSubmissionTiesWithNothing() {
        Submission rival = full("rival", 5);
        assertThat(texts(Standing.decide(List.of(LATER, rival), List.of(withdrawal(rival)))))
                .containsExactly("later accepted", "rival withdrawn");
    }

    private static Withdrawal withdrawal(Submission submission) {
        return new Withdrawal(
                submission.submissionId(),
                submission.sentAt(),
                Instant.parse("2026-05-01T00:00:00Z"),
                "aliya",
                "wrong year");
    }

    private static List<String> outcomes(Submission... submissions) {
        return texts(decided(submissions));
    }

    private static List<String> texts(List<Submission> submissions) {
        return submissions.stream()
                .map(one -> one.submissionId() + " " + one.outcome().text())
                .collect(Collectors.toList());
    }

    private static List<Submission> decided(Submission... submissions) {
        return Standing.decide(List.of(submissions), List.of());
    }

    private static Submission full(String id, int day) {
        return submission(id, "akimat", Kind.FULL, Optional.empty(), day);
    }

    private static Submission correction(String id, String corrects, int day) {
        return submission(id, "akimat", Kind.CORRECTION, Optional.of(corrects), day);
    }

    private static Submission submission(
            String id, String organisation, Kind kind, Optional<String> corrects, int day) {
        Instant sentAt = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * day);
        return new Submission(
                id,
                Optional.of("okrug_budget"),
                Optional.of(organisation),
                Optional.of("2025"),
                kind,
                corrects,
                id + ".csv",
                id,
                Optional.of(""),
                1,
                Optional.of(1),
                true,
                sentAt,
                sentAt,
                Optional.empty(),
                Optional.of(3L),
                3,
                0,
                Outcome.ACCEPTED,
                Optional.empty(),
                Found.NOTHING,
                Map.of(),
                List.of());
    }
}
