package kz.korsetkish.catalog;

import java.util.Map;

/** A reading of an indicator beside the main one, or an edition of it, with its name by language. */
public record Series(String series, Map<String, String> name) {
    public Series {
        name = Map.copyOf(name);
    }
}
