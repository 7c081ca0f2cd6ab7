package kz.korsetkish.reading;

import java.util.Locale;

/** Where a value comes from, the most authoritative first. */
public enum Provenance {
    OFFICIAL,
    COMPUTED,
    SYNTHETIC;

    public static Provenance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return "provenance." + name().toLowerCase(Locale.ROOT);
    }
}
