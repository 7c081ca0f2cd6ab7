package kz.korsetkish.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A part of a run: why it would be done now, and how. Both see what the phases before it have left. */
record Phase(String name, Reasoning reasoning, Work work) {
    @FunctionalInterface
    interface Reasoning {
        Due due() throws IOException;
    }

    @FunctionalInterface
    interface Work {
        Done execute() throws IOException;
    }

    /** Whether and why. */
    record Due(Would would, String because) {
        static final Due NOT = new Due(Would.LEAVE, "nothing changed");

        static Due because(String reason) {
            return new Due(Would.DO, reason);
        }

        /** As a phase decides that has not been executed yet. */
        static Due perhaps(String condition) {
            return new Due(Would.PERHAPS, condition);
        }

        boolean isCertain() {
            return would == Would.DO;
        }
    }

    enum Would {
        DO,
        PERHAPS,
        LEAVE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of it.
     *
     * @param rows in what it made; negative where rows have no meaning
     * @param note what there is to say beyond why it was done
     */
    record Done(long rows, String note) {
        static Done of(long rows) {
            return new Done(rows, "");
        }

        static Done noting(String note) {
            return new Done(-1, note);
        }
    }

    void executeWhereDue(Progress progress) throws IOException {
        Due due = reasoning.due();
        if (due.isCertain()) {
            Instant since = Instant.now();
            Done done = work.execute();
            String note = done.note().isEmpty() ? due.because() : done.note();
            progress.step(name, done.rows(), Duration.between(since, Instant.now()), note);
        }
    }
}
