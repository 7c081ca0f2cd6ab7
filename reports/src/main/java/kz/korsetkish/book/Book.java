package kz.korsetkish.book;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the reports of one release print. Values are unrounded; rounding happens in print, half up.
 *
 * @param plan whose numbers, goals and targets are printed
 * @param duties who owes which submission, and what became of it
 * @param publishers abroad, who owe nothing; none in a book of an earlier version
 * @param areas the country, the regions, the rural okrugs that a report names, and the organisations
 * @param breakdowns that have a name; the others are called by their code
 * @param inputs the submissions that the release rests on
 * @param revisions empty in a book of an earlier version, which does not say
 * @param earlier the release before; empty in a book of an earlier version, which does not say
 * @param bodyPlans the plans of state bodies; none in a book of an earlier version
 * @param publication not in the file: it is told when the reports are printed
 */
public record Book(
        Release release,
        Plan plan,
        List<Goal> goals,
        List<Indicator> indicators,
        List<Area> areas,
        List<Breakdown> breakdowns,
        List<Duty> duties,
        List<PublisherEdition> publishers,
        List<Input> inputs,
        Optional<Revisions> revisions,
        Optional<Earlier> earlier,
        BodyPlans bodyPlans,
        @JsonIgnore Publication publication) {
    /** The code of the whole country. */
    public static final String COUNTRY = "KZ";

    public Book {
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        areas = List.copyOf(areas);
        // A book of an earlier version does not say.
        plan = plan == null ? Plan.of(indicators) : plan;
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
        duties = duties == null ? List.of() : List.copyOf(duties);
        publishers = publishers == null ? List.of() : List.copyOf(publishers);
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        bodyPlans = bodyPlans == null ? BodyPlans.NONE : bodyPlans;
        publication = publication == null ? Publication.NOT_GIVEN : publication;
    }

    /** The same with other plans of state bodies. */
    public Book with(BodyPlans others) {
        return new Book(
                release,
                plan,
                goals,
                indicators,
                areas,
                breakdowns,
                duties,
                publishers,
                inputs,
                revisions,
                earlier,
                others,
                publication);
    }

    /** The same with other indicators, and no revisions but theirs. */
    public Book with(List<Indicator> others) {
        Set<String> ids = others.stream().map(Indicator::indicatorId).collect(Collectors.toSet());
        return new Book(
                release,
                plan,
                goals,
                others,
                areas,
                breakdowns,
                duties,
                publishers,
                inputs,
                revisions.map(all -> all.of(ids)),
                earlier,
                bodyPlans,
                publication);
    }

    /** The same as published by somebody. */
    public Book with(Publication other) {
        return new Book(
                release,
                plan,
                goals,
                indicators,
                areas,
                breakdowns,
                duties,
                publishers,
                inputs,
                revisions,
                earlier,
                bodyPlans,
                other);
    }
}
