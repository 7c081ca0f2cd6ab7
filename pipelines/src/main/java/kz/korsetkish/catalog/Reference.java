package kz.korsetkish.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of a source names. A row that names nothing is rejected and told to its sender.
 *
 * @param among of an area its levels, of an organisation its kinds, of a code its list, of a row its source and column
 * @param at the column that says when; empty where the period of the submission does
 * @param ofSender the area must lie in the region of the akimat that sends it, or the sender must be the organisation that
 *     answers for the indicator
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
        /** An organisation of the catalogue at that time, or the akimat of an area by its code. */
        ORGANISATION,
        /** A member of a code list at that time. */
        CODE,
        /** An indicator of the catalogue. */
        INDICATOR,
        /** What a value may be about, of whatever time: the nation, an area or an organisation. */
        ENTITY,
        /** A unit of measure of the catalogue. */
        UNIT,
        /** A row of another source that counts. */
        SOURCE;

        /** The key of a contract that names one. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
