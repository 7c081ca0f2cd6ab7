package kz.korsetkish.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission;

/**
 * Reads arrivals into bronze, one commit a source. One file that cannot be read to its end is unreadable; the others of
 * its source go on.
 */
final class Loading {
    private final LightLoading light;
    private final HeavyLoading heavy;

    /**
     * Loading into an open session.
     *
     * @param anew sources of which all submissions are read again
     * @param loadedBefore submissions that have rows in bronze
     */
    Loading(Session session, Set<Source> anew, Set<String> loadedBefore) {
        var writing = new BronzeWriting(session, anew, loadedBefore);
        this.light = new LightLoading(session, writing);
        this.heavy = new HeavyLoading(session, writing);
    }

    /** What became of these. */
    List<Submission> load(List<Arrival> arrivals) {
        Map<Source, List<Arrival>> few = new LinkedHashMap<>();
        Map<Source, List<Arrival>> many = new LinkedHashMap<>();
        Arrival.bySource(arrivals)
                .forEach((source, sent) -> (LightLimits.DEFAULT.hold(sent) ? few : many).put(source, sent));
        LightLoading.Loaded loaded = light.load(few);
        many.putAll(loaded.unread());
        return Stream.concat(loaded.submissions().stream(), heavy.load(many).stream())
                .toList();
    }
}
