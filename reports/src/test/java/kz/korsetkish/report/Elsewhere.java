package kz.korsetkish.report;

import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/** The same work on machines that agree on as little as machines can: zone, day, second and language. */
public final class Elsewhere {
    /** At any moment they are 26 hours apart, so that their days differ. */
    private static final TimeZone WEST = TimeZone.getTimeZone("Etc/GMT+12");

    private static final TimeZone EAST = TimeZone.getTimeZone("Pacific/Kiritimati");
    private static final Duration MORE_THAN_A_SECOND = Duration.ofMillis(1100);

    private Elsewhere() {}

    /** What it gives in the west, in Turkish, whose capitals are other ones. */
    public static <T> T west(Callable<T> work) throws Exception {
        return at(WEST, Locale.forLanguageTag("tr-TR"), work);
    }

    /** What it gives in the east more than a second later, in Arabic, with its own digits. */
    public static <T> T eastLater(Callable<T> work) throws Exception {
        Thread.sleep(MORE_THAN_A_SECOND);
        return at(EAST, Locale.forLanguageTag("ar-EG-u-nu-arab"), work);
    }

    private static <T> T at(TimeZone zone, Locale locale, Callable<T> work) throws Exception {
        TimeZone zoneHere = TimeZone.getDefault();
        Locale localeHere = Locale.getDefault();
        try {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
            return work.call();
        } finally {
            TimeZone.setDefault(zoneHere);
            Locale.setDefault(localeHere);
        }
    }
}
