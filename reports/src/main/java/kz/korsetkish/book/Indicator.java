package kz.korsetkish.book;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One indicator with all its published rows.
 *
 * @param shortTitle for tables and sentences
 * @param direction {@code higher} or {@code lower}: which way is better
 * @param precision digits after the decimal point in print
 * @param publisher whose figures are the official ones
 * @param responsible the body that answers for it, where one is named
 * @param series those that have a name; the others are called by their code
 * @param method how the number is made
 * @param assumptions what the sources leave open and this program had to settle
 * @param observations national and regional values of all series, newest known
 * @param verdicts one a year and area
 * @param outlooks where the newest value of an area leads, the country's and the regions'
 * @param explanations of missed targets by the organisation that answers for it
 * @param comparisons what other methods say of the country's newest value
 * @param places of the regions in the newest year
 * @param behind of each region at most ten rural okrugs, the farthest first
 * @param districts of every region in the newest year that districts have values of; none where they never have
 * @param definition version of its definition: the first digits of the hash of its SQL
 * @param definitionChanges in the order of time
 */
public record Indicator(
        String indicatorId,
        int number,
        int goalNumber,
        Translated title,
        Translated shortTitle,
        Unit unit,
        String direction,
        int precision,
        // A book of an earlier version has one for both.
        @JsonAlias("owner") Translated publisher,
        Optional<Translated> responsible,
        List<Named> series,
        Translated method,
        List<Translated> assumptions,
        Optional<Baseline> baseline,
        List<Target> targets,
        List<Observation> observations,
        List<Verdict> verdicts,
        List<Outlook> outlooks,
        List<Explanation> explanations,
        List<Comparison> comparisons,
        List<Place> places,
        List<AreaBehind> behind,
        List<District> districts,
        List<Source> sources,
        String definition,
        List<DefinitionChange> definitionChanges) {
    public Indicator {
        assumptions = List.copyOf(assumptions);
        targets = List.copyOf(targets);
        observations = List.copyOf(observations);
        verdicts = List.copyOf(verdicts);
        sources = List.copyOf(sources);
        // A book of an earlier version does not say.
        shortTitle = shortTitle == null ? title : shortTitle;
        series = series == null ? List.of() : List.copyOf(series);
        outlooks = outlooks == null ? List.of() : List.copyOf(outlooks);
        explanations = explanations == null ? List.of() : List.copyOf(explanations);
        comparisons = comparisons == null ? List.of() : List.copyOf(comparisons);
        places = places == null ? List.of() : List.copyOf(places);
        behind = behind == null ? List.of() : List.copyOf(behind);
        districts = districts == null ? List.of() : List.copyOf(districts);
        definition = definition == null ? "" : definition;
        definitionChanges = definitionChanges == null ? List.of() : List.copyOf(definitionChanges);
    }

    /** The largest value that there can be, where the unit has one. */
    public Optional<Double> end() {
        return unit.highest().map(BigDecimal::doubleValue);
    }

    /** Those sources that anything was received of; all where nothing was, to say where it is awaited from. */
    public List<Source> sourcesReceived() {
        List<Source> received =
                sources.stream().filter(source -> source.submissions() > 0).toList();
        return received.isEmpty() ? sources : received;
    }

    /** The same with other observations. */
    public Indicator with(List<Observation> others) {
        return new Indicator(
                indicatorId,
                number,
                goalNumber,
                title,
                shortTitle,
                unit,
                direction,
                precision,
                publisher,
                responsible,
                series,
                method,
                assumptions,
                baseline,
                targets,
                others,
                verdicts,
                outlooks,
                explanations,
                comparisons,
                places,
                behind,
                districts,
                sources,
                definition,
                definitionChanges);
    }
}
