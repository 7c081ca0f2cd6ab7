package kz.korsetkish.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Reference;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.text.Languages;

/** Every table of the reports as a sheet: a kind of row of the book each. */
final class BookSheets {
    private BookSheets() {}

    static List<DataSheet> of(Book book) {
        return Stream.concat(tables(book).stream(), PlanSheets.of(book).stream())
                .toList();
    }

    private static List<DataSheet> tables(Book book) {
        return List.of(
                OriginSheets.release(book),
                indicators(book),
                observations(book),
                verdicts(book),
                AheadSheets.outlooks(book),
                AheadSheets.explanations(book),
                targets(book),
                areas(book),
                comparisons(book),
                places(book),
                behind(book),
                revisions(book),
                earlier(book),
                OriginSheets.duties(book),
                OriginSheets.sources(book),
                OriginSheets.inputs(book));
    }

    private static DataSheet indicators(Book book) {
        return DataSheet.sheet(
                "indicators",
                "indicator_id,number,goal," + columns("title") + ",unit,direction,precision,baseline_period,"
                        + "baseline_value,definition",
                book.indicators().stream()
                        .map(i -> DataSheet.row(
                                i.indicatorId(),
                                i.number(),
                                i.goalNumber(),
                                names(i.title()),
                                i.unit().code(),
                                i.direction(),
                                i.precision(),
                                i.baseline().map(Baseline::timePeriod),
                                i.baseline().map(Baseline::value),
                                i.definition())));
    }

    private static DataSheet observations(Book book) {
        return DataSheet.sheet(
                "observations",
                "reference,indicator_id,series,edition,boundaries,entity,time_period,breakdown,member,obs_value,numerator,denominator,"
                        + "sample_size,ci_low,ci_high,ci_level,obs_status,provenance",
                book.indicators().stream()
                        .flatMap(i -> i.observations().stream().map(o -> observation(i, o))));
    }

    private static List<DataSheet.Value> observation(Indicator i, Observation o) {
        return DataSheet.row(
                Reference.of(i, o).toString(),
                i.indicatorId(),
                o.variant().series(),
                o.variant().edition(),
                o.variant().boundaries(),
                o.entity(),
                o.timePeriod(),
                o.breakdown(),
                o.member(),
                o.value(),
                o.numerator(),
                o.denominator(),
                o.sampleSize(),
                o.ciLow(),
                o.ciHigh(),
                o.ciLevel(),
                o.obsStatus(),
                o.provenance());
    }

    private static DataSheet verdicts(Book book) {
        return DataSheet.sheet(
                "verdicts",
                "reference,indicator_id,entity,time_period,status,provenance,obs_value,target,edition,gap,"
                        + "met_at_baseline,lost,not_distinguishable,answers_to_tell,missed_by,required_change,not_told,"
                        + "achieved_change,pace,trend,change,change_margin,change_significant,end_value_at_pace,too_short,coverage",
                book.indicators().stream().flatMap(i -> i.verdicts().stream().map(v -> verdict(i, v))));
    }

    private static List<DataSheet.Value> verdict(Indicator i, Verdict v) {
        return DataSheet.row(
                new Reference(i.number(), v.timePeriod(), v.entity()).toString(),
                i.indicatorId(),
                v.entity(),
                v.timePeriod(),
                v.status(),
                v.provenance(),
                v.value(),
                v.target(),
                v.targetEdition(),
                v.gap(),
                v.metAtBaseline(),
                v.lost(),
                v.notDistinguishable(),
                v.answersToTell(),
                v.missedBy(),
                v.requiredChange(),
                v.notTold(),
                v.achievedChange(),
                v.pace(),
                v.trend(),
                v.change(),
                v.changeMargin(),
                v.changeSignificant(),
                v.endValue(),
                v.tooShort(),
                v.coverage());
    }

    private static DataSheet targets(Book book) {
        return DataSheet.sheet(
                "targets",
                "indicator_id,entity,time_period,target,edition,published",
                book.indicators().stream()
                        .flatMap(i -> i.targets().stream()
                                .map(t -> DataSheet.row(
                                        i.indicatorId(),
                                        t.entity(),
                                        t.timePeriod(),
                                        t.value(),
                                        t.edition(),
                                        t.published()))));
    }

    private static DataSheet areas(Book book) {
        return DataSheet.sheet(
                "areas",
                "entity,level," + columns("name"),
                book.areas().stream().map(a -> DataSheet.row(a.code(), a.level(), names(a.name()))));
    }

    private static DataSheet comparisons(Book book) {
        return DataSheet.sheet(
                "comparisons",
                "indicator_id,time_period,method,status,provenance",
                book.indicators().stream()
                        .flatMap(i -> i.comparisons().stream()
                                .map(one -> DataSheet.row(
                                        i.indicatorId(),
                                        one.timePeriod(),
                                        one.method(),
                                        one.status(),
                                        one.provenance()))));
    }

    private static DataSheet places(Book book) {
        return DataSheet.sheet(
                "places",
                "reference,indicator_id,series,edition,boundaries,entity,time_period,place_from,place_to,areas_ranked",
                book.indicators().stream()
                        .flatMap(i -> i.places().stream()
                                .map(one -> DataSheet.row(
                                        new Reference(i.number(), one.timePeriod(), one.entity()).toString(),
                                        i.indicatorId(),
                                        one.variant().series(),
                                        one.variant().edition(),
                                        one.variant().boundaries(),
                                        one.entity(),
                                        one.timePeriod(),
                                        one.from(),
                                        one.to(),
                                        one.of()))));
    }

    private static DataSheet behind(Book book) {
        return DataSheet.sheet(
                "okrugs_behind",
                "reference,indicator_id,region,entity,time_period,obs_value,target,behind_by,areas_behind,areas,"
                        + "provenance",
                book.indicators().stream()
                        .flatMap(i -> i.behind().stream()
                                .map(one -> DataSheet.row(
                                        new Reference(
                                                        i.number(),
                                                        one.observation().timePeriod(),
                                                        one.observation().entity())
                                                .toString(),
                                        i.indicatorId(),
                                        one.region(),
                                        one.observation().entity(),
                                        one.observation().timePeriod(),
                                        one.observation().value(),
                                        one.target(),
                                        one.by(),
                                        one.behind(),
                                        one.of(),
                                        one.observation().provenance()))));
    }

    private static DataSheet revisions(Book book) {
        return DataSheet.sheet(
                "revisions",
                "indicator_id,series,edition,boundaries,entity,time_period,breakdown,member,old_version,new_version,old_value,new_value,"
                        + "why,old_status,new_status",
                book.revisions().stream()
                        .flatMap(all -> all.first().stream())
                        .map(one -> DataSheet.row(
                                one.indicatorId(),
                                one.variant().series(),
                                one.variant().edition(),
                                one.variant().boundaries(),
                                one.entity(),
                                one.timePeriod(),
                                one.breakdown(),
                                one.member(),
                                one.oldVersion(),
                                one.newVersion(),
                                one.oldValue(),
                                one.newValue(),
                                one.why(),
                                one.oldStatus(),
                                one.newStatus())));
    }

    private static DataSheet earlier(Book book) {
        return DataSheet.sheet(
                "previous_release",
                "release_id,as_of,indicator_id,time_period,old_value,old_status",
                book.earlier().stream()
                        .flatMap(earlier -> book.indicators().stream()
                                .flatMap(i -> earlier.judged().stream()
                                        .filter(one -> one.indicatorId().equals(i.indicatorId()))
                                        .map(one -> DataSheet.row(
                                                earlier.releaseId(),
                                                earlier.asOf(),
                                                one.indicatorId(),
                                                one.timePeriod(),
                                                one.value(),
                                                one.status())))));
    }

    /** One in each language. */
    static String columns(String name) {
        return Languages.all().stream().map(language -> name + "_" + language).collect(Collectors.joining(","));
    }

    static List<String> names(Translated text) {
        return Languages.all().stream()
                .map(language -> text.in(language).orElse(""))
                .toList();
    }
}
