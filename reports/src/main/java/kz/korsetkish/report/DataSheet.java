package kz.korsetkish.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Reference;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;

/** A table of the reports with typed values. */
record DataSheet(String name, List<String> columns, List<List<DataSheet.Value>> rows) {

    /** What a cell holds. */
    sealed interface Value {}

    record Words(String text) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Nothing() implements Value {}

    DataSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static List<DataSheet> of(Book book) {
        return List.of(
                indicators(book),
                observations(book),
                verdicts(book),
                targets(book),
                areas(book),
                duties(book),
                inputs(book));
    }

    private static DataSheet indicators(Book book) {
        return sheet(
                "indicators",
                "indicator_id,number,goal,title_kk,title_ru,title_en,unit,direction,precision,definition",
                book.indicators().stream()
                        .map(i -> row(
                                i.indicatorId(),
                                i.number(),
                                i.goalNumber(),
                                names(i.title()),
                                i.unit(),
                                i.direction(),
                                i.precision(),
                                i.definition())));
    }

    private static DataSheet observations(Book book) {
        return sheet(
                "observations",
                "reference,indicator_id,series,ref_area,time_period,breakdown,member,obs_value,numerator,denominator,"
                        + "sample_size,ci_low,ci_high,ci_level,obs_status,provenance",
                book.indicators().stream()
                        .flatMap(i -> i.observations().stream().map(o -> observation(i, o))));
    }

    private static List<Value> observation(Indicator i, Observation o) {
        return row(
                new Reference(i.number(), o.timePeriod(), o.refArea()).toString(),
                i.indicatorId(),
                o.series(),
                o.refArea(),
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
        return sheet(
                "verdicts",
                "reference,indicator_id,ref_area,time_period,status,provenance,obs_value,target,edition,gap,"
                        + "met_at_baseline,lost,not_distinguishable,required_change,achieved_change,pace,trend,coverage",
                book.indicators().stream().flatMap(i -> i.verdicts().stream().map(v -> verdict(i, v))));
    }

    private static List<Value> verdict(Indicator i, Verdict v) {
        return row(
                new Reference(i.number(), v.timePeriod(), v.refArea()).toString(),
                i.indicatorId(),
                v.refArea(),
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
                v.requiredChange(),
                v.achievedChange(),
                v.pace(),
                v.trend(),
                v.coverage());
    }

    private static DataSheet targets(Book book) {
        return sheet(
                "targets",
                "indicator_id,time_period,target,edition,published",
                book.indicators().stream()
                        .flatMap(i -> i.targets().stream()
                                .map(t ->
                                        row(i.indicatorId(), t.timePeriod(), t.value(), t.edition(), t.published()))));
    }

    private static DataSheet areas(Book book) {
        return sheet(
                "areas",
                "ref_area,level,name_kk,name_ru,name_en",
                book.areas().stream().map(a -> row(a.code(), a.level(), names(a.name()))));
    }

    private static DataSheet duties(Book book) {
        return sheet(
                "submission_board",
                "source,organisation,ref_area,period,due_by,sent_on,days_late,state,rows_expected,rows_covered,"
                        + "rows_accepted,rows_rejected,penalty_points",
                book.duties().stream()
                        .map(d -> row(
                                d.source(),
                                d.organisation(),
                                d.refArea(),
                                d.period(),
                                d.dueBy(),
                                d.sentOn(),
                                d.daysLate(),
                                d.state(),
                                d.rowsExpected(),
                                d.rowsCovered(),
                                d.rowsAccepted(),
                                d.rowsRejected(),
                                d.penaltyPoints())));
    }

    private static DataSheet inputs(Book book) {
        return sheet(
                "inputs",
                "source,organisation,period,kind,file_name,sha256,contract_version,rows_accepted,rows_rejected,synthetic",
                book.inputs().stream()
                        .map(i -> row(
                                i.source(),
                                i.organisation(),
                                i.period(),
                                i.kind(),
                                i.fileName(),
                                i.sha256(),
                                i.contractVersion(),
                                i.rowsAccepted(),
                                i.rowsRejected(),
                                i.synthetic())));
    }

    /** What each column of these sheets means, in every language. */
    static DataSheet dictionary(List<DataSheet> sheets) {
        List<String> header = new ArrayList<>(List.of("column", "sheets"));
        header.addAll(Languages.all());
        Stream<String> columns = sheets.stream()
                .flatMap(sheet -> sheet.columns.stream())
                .distinct()
                .sorted();
        return new DataSheet(
                "dictionary",
                header,
                columns.map(column -> row(column, homes(column, sheets), meanings(column)))
                        .toList());
    }

    private static String homes(String column, List<DataSheet> sheets) {
        return String.join(
                ", ",
                sheets.stream()
                        .filter(sheet -> sheet.columns.contains(column))
                        .map(DataSheet::name)
                        .toList());
    }

    private static List<String> meanings(String column) {
        return Languages.all().stream()
                .map(language -> Texts.of(language).get("dictionary." + column))
                .toList();
    }

    private static DataSheet sheet(String name, String columns, Stream<List<Value>> rows) {
        return new DataSheet(name, Arrays.asList(columns.split(",", -1)), rows.toList());
    }

    private static List<String> names(Translated text) {
        return List.of("kk", "ru", "en").stream()
                .map(language -> text.in(language).orElse(""))
                .toList();
    }

    /** A list stands for so many cells. */
    private static List<Value> row(Object... cells) {
        return Arrays.stream(cells)
                .flatMap(cell -> cell instanceof List<?> several ? several.stream() : Stream.of(cell))
                .map(DataSheet::value)
                .toList();
    }

    private static Value value(Object cell) {
        return switch (cell) {
            case Optional<?> maybe -> maybe.map(DataSheet::value).orElse(new Nothing());
            case String text -> new Words(text);
            case BigDecimal number -> new Amount(number);
            case Integer number -> new Amount(BigDecimal.valueOf(number));
            case Long number -> new Amount(BigDecimal.valueOf(number));
            case Double number -> new Amount(BigDecimal.valueOf(number));
            case Boolean flag -> new Flag(flag);
            case LocalDate day -> new Day(day);
            default -> throw new IllegalArgumentException("a cell cannot hold " + cell.getClass());
        };
    }
}
