package kz.korsetkish.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a column of a source names. A row that names nothing is rejected and told to its sender.
 *
 * @param among for an area its levels, from the highest; for another source its name and its column; else nothing
 * @param at the column that says when; empty where the period of the submission does
 * @param ofSender the area must lie in the region of the akimat that sends it
 * @param fromFirst what is older than the first edition of the classifier is held against that edition
 */
public record Reference(Kind kind, List<String> among, Optional<String> at, boolean ofSender, boolean fromFirst) {
    static final String ANY = "any";

    public Reference {
        among = List.copyOf(among);
    }

    /** What can be named. */
    public enum Kind {
        /** A territorial unit of the classifier at that time. */
        AREA,
        /** An indicator of the catalogue. */
        INDICATOR,
        /** A row of another source that counts. */
        SOURCE
    }
}
