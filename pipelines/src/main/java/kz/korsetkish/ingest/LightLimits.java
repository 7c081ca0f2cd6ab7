package kz.korsetkish.ingest;

import java.util.List;
import kz.korsetkish.session.Job;

/**
 * How much of one source may be loaded by this process alone. For so few rows a Spark job is planned, shipped and
 * committed longer than it reads; more of them would fill the memory, since all rows of a load are held at once.
 *
 * @param rows of all its new arrivals
 * @param bytes of their text, which as values takes up to twenty times as many
 */
record LightLimits(long rows, long bytes) {
    static final LightLimits DEFAULT = new LightLimits(Job.MANY_ROWS, 32L << 20);

    boolean hold(List<Arrival> arrivals) {
        long sent = arrivals.stream()
                .mapToLong(arrival -> arrival.contents().rows().bytes())
                .sum();
        return Arrival.rows(arrivals) <= rows && sent <= bytes;
    }
}
