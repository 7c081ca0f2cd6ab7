package kz.korsetkish.plan;

import kz.korsetkish.catalog.Problem;

/** What the parser made of a SQL file. */
sealed interface Parsed permits Select, Parsed.Broken {
    /** No SELECT. */
    record Broken(Problem problem) implements Parsed {}
}
