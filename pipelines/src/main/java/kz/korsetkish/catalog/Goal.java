package kz.korsetkish.catalog;

import java.util.Map;

/** A goal of a plan, numbered from 1; titles by language code. */
public record Goal(int number, Map<String, String> title) {
    public Goal {
        title = Map.copyOf(title);
    }
}
