package kz.korsetkish.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each kind of file lies below the SQL root; the file name is the name of the thing. */
enum Place {
    ORGANISATIONS("catalog/(organisations)\\.yml"),
    UNITS("catalog/(units)\\.yml"),
    CODES("catalog/codes/(" + Forms.NAME + ")\\.yml"),
    INDICATOR("catalog/indicators/(" + Forms.SLUG + ")\\.yml"),
    PLAN("catalog/plans/(" + Forms.SLUG + ")/plan\\.yml"),
    EDITION("catalog/plans/(" + Forms.SLUG + "/" + Forms.SLUG + ")\\.yml"),
    SOURCE("catalog/sources/(" + Forms.NAME + ")\\.yml"),
    TABLE("((?:memory|bronze|reference|silver|gold|published|latest|ops)/" + Forms.NAME + ")\\.yml"),
    CURRENT("current/(row|referring_row)\\.sql"),
    INDICATOR_SQL("gold/indicators/(" + Forms.SLUG + ")\\.sql"),
    MODEL_SQL("((?:reference|silver|gold|latest)/" + Forms.NAME + ")\\.sql"),
    CHECK("checks/([a-z0-9_-]+)\\.sql"),
    READ("read/([a-z0-9_-]+)\\.sql"),
    EXTRACT("extract/([a-z0-9_-]+)\\.sql");

    /** What somebody who put a file elsewhere has to know. */
    static final String KNOWN = "the catalogue reads catalog/{organisations,units}.yml,"
            + " catalog/{codes,indicators,sources}/<name>.yml, catalog/plans/<plan>/{plan,<edition>}.yml,"
            + " {reference,silver,gold,latest}/<name>.{sql,yml}, {memory,bronze,published,ops}/<name>.yml,"
            + " current/{row,referring_row}.sql,"
            + " gold/indicators/<slug>.sql, checks/<name>.sql, read/<name>.sql and extract/<name>.sql,"
            + " names in small letters";

    private final Pattern path;

    Place(String path) {
        this.path = Pattern.compile(path);
    }

    /** The name within this place, or nothing where the file lies elsewhere; the name of a table has its schema: {@code silver/x}. */
    Optional<String> nameOf(String relativePath) {
        Matcher matcher = path.matcher(relativePath);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
