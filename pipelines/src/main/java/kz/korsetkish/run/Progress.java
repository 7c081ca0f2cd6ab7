package kz.korsetkish.run;

import java.time.Duration;

/** Is told of each step of a run as it ends. */
public interface Progress {
    /**
     * A step has ended.
     *
     * @param rows rows in what the step made; negative where rows have no meaning
     * @param note why it did what it did, or empty
     */
    void step(String name, long rows, Duration took, String note);
}
