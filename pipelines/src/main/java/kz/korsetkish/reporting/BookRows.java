package kz.korsetkish.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Breakdown;
import kz.korsetkish.book.Comparison;
import kz.korsetkish.book.DefinitionChange;
import kz.korsetkish.book.Duty;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Explanation;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.Member;
import kz.korsetkish.book.Named;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Plan;
import kz.korsetkish.book.PublisherEdition;
import kz.korsetkish.book.Release;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Source;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Unit;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.Row;

/** The rows of the queries {@code sql/read/book_*} as records of the book. */
final class BookRows {
    private BookRows() {}

    static Release release(Row row) {
        return new Release(
                row.getAs("release_id"),
                row.getAs("as_of"),
                row.getAs("created_at"),
                row.getAs("data_vintage"),
                row.getAs("program_version"),
                row.<Long>getAs("submissions"),
                row.<Long>getAs("synthetic_submissions"));
    }

    static Area area(Row row) {
        return new Area(row.getAs("code"), row.getAs("level"), texts(row, "name"));
    }

    static Breakdown breakdown(Row row) {
        List<Member> members = row.<Row>getList(row.fieldIndex("members")).stream()
                .map(one -> new Member(one.getAs("code"), text(one), highest(one)))
                .toList();
        return new Breakdown(row.getAs("breakdown"), texts(row, "name"), members);
    }

    /** A release of an earlier version does not say. */
    private static Optional<BigDecimal> highest(Row member) {
        return List.of(member.schema().fieldNames()).contains("highest") ? value(member, "highest") : Optional.empty();
    }

    static Unit unit(Row row) {
        return new Unit(
                row.getAs("unit"),
                texts(row, "unit"),
                texts(row, "unit_value"),
                texts(row, "unit_difference"),
                value(row, "unit_highest"));
    }

    /** A list of codes with a name a language. */
    static List<Named> named(Row row, String column) {
        return row.<Row>getList(row.fieldIndex(column)).stream()
                .map(one -> new Named(one.getAs("code"), text(one)))
                .toList();
    }

    static Duty duty(Row row) {
        return new Duty(
                row.getAs("source"),
                row.getAs("organisation"),
                row.getAs("entity"),
                row.getAs("period"),
                row.getAs("due_by"),
                value(row, "sent_on"),
                value(row, "days_late"),
                row.getAs("state"),
                value(row, "rows_expected"),
                value(row, "rows_covered"),
                row.<Long>getAs("rows_accepted"),
                row.<Long>getAs("rows_rejected"),
                row.<Long>getAs("rows_lost"),
                row.getAs("penalty_points"));
    }

    static PublisherEdition publisher(Row row) {
        return new PublisherEdition(
                row.getAs("source"),
                texts(row, "title"),
                row.getAs("organisation"),
                value(row, "newest"),
                value(row, "sent_on"),
                value(row, "expected"),
                value(row, "expected_by"),
                row.<Boolean>getAs("is_overdue"));
    }

    static Input input(Row row) {
        return new Input(
                row.getAs("source"),
                row.getAs("organisation"),
                row.getAs("period"),
                row.getAs("kind"),
                row.getAs("file_name"),
                row.getAs("sha256"),
                row.<Integer>getAs("contract_version"),
                row.<Long>getAs("rows_accepted"),
                row.<Long>getAs("rows_rejected"),
                row.<Boolean>getAs("synthetic"));
    }

    static Target target(Row row) {
        return new Target(
                row.getAs("entity"),
                row.getAs("time_period"),
                row.getAs("value"),
                row.getAs("edition"),
                row.getAs("published"),
                texts(row, "document"));
    }

    static Variant variant(Row row) {
        return new Variant(row.getAs("series"), row.getAs("edition"), row.getAs("boundaries"));
    }

    static Observation observation(Row row) {
        return new Observation(
                variant(row),
                row.getAs("entity"),
                row.getAs("time_period"),
                row.getAs("breakdown"),
                row.getAs("member"),
                value(row, "numerator"),
                value(row, "denominator"),
                value(row, "value"),
                row.getAs("obs_status"),
                value(row, "sample_size"),
                value(row, "standard_error"),
                value(row, "ci_low"),
                value(row, "ci_high"),
                value(row, "ci_level"),
                row.getAs("provenance"));
    }

    static Verdict verdict(Row row) {
        return new Verdict(
                row.getAs("entity"),
                row.getAs("time_period"),
                row.getAs("status"),
                value(row, "provenance"),
                value(row, "value"),
                value(row, "target"),
                value(row, "target_edition"),
                value(row, "gap"),
                row.<Boolean>getAs("met_at_baseline"),
                value(row, "lost"),
                value(row, "sample_size"),
                value(row, "standard_error"),
                value(row, "ci_low"),
                value(row, "ci_high"),
                row.<Boolean>getAs("not_distinguishable"),
                value(row, "answers_to_tell"),
                value(row, "missed_by"),
                value(row, "end_gap"),
                value(row, "required_change"),
                value(row, "not_told"),
                value(row, "achieved_change"),
                value(row, "pace"),
                value(row, "trend"),
                value(row, "previous_value"),
                value(row, "change"),
                value(row, "change_margin"),
                value(row, "change_significant"),
                value(row, "end_value_at_pace"),
                value(row, "too_short"),
                value(row, "due_on"),
                value(row, "coverage"),
                value(row, "coverage_floor"),
                BookRows.<String>value(row, "reporters_missing")
                        .map(names -> List.of(names.split(", ")))
                        .orElse(List.of()));
    }

    static Explanation explanation(Row row) {
        return new Explanation(
                row.getAs("entity"),
                row.getAs("time_period"),
                texts(row, "organisation"),
                texts(row, "explanation"),
                texts(row, "measures"),
                row.getAs("written_on"),
                row.<Boolean>getAs("synthetic"));
    }

    static Comparison comparison(Row row) {
        return new Comparison(
                row.getAs("method"), row.getAs("time_period"), row.getAs("status"), row.getAs("provenance"));
    }

    /** No rows: there is no earlier release. */
    static Earlier earlier(List<Row> rows) {
        if (rows.isEmpty()) {
            return Earlier.NONE;
        }
        Row first = rows.getFirst();
        return new Earlier(
                Optional.of(first.getAs("release_id")),
                Optional.of(first.getAs("as_of")),
                rows.stream()
                        .map(row -> new Earlier.Judged(
                                row.getAs("indicator_id"),
                                row.getAs("time_period"),
                                value(row, "value"),
                                row.getAs("status")))
                        .toList());
    }

    static Revision revision(Row row) {
        return new Revision(
                row.getAs("compared"),
                row.getAs("indicator_id"),
                variant(row),
                row.getAs("entity"),
                row.getAs("time_period"),
                row.getAs("breakdown"),
                row.getAs("member"),
                row.getAs("old_version"),
                row.getAs("new_version"),
                value(row, "old_value"),
                value(row, "new_value"),
                row.getAs("why"),
                value(row, "old_status"),
                value(row, "new_status"));
    }

    static Plan plan(Row row) {
        return new Plan(
                row.getAs("plan_id"),
                texts(row, "title"),
                row.<Integer>getAs("first_year"),
                row.<Integer>getAs("last_year"));
    }

    static Goal goal(Row row) {
        return new Goal(row.<Integer>getAs("goal_no"), texts(row, "title"));
    }

    static Source source(Row row) {
        return new Source(
                row.getAs("name"),
                texts(row, "title"),
                texts(row, "citation"),
                row.<Boolean>getAs("synthetic"),
                row.<Long>getAs("submissions"));
    }

    static Optional<Baseline> baseline(Row row) {
        return BookRows.<String>value(row, "baseline_period")
                .map(period -> new Baseline(period, row.getAs("baseline_value")));
    }

    static DefinitionChange definitionChange(Row row) {
        return new DefinitionChange(
                row.<Integer>getAs("version"), row.getAs("from_period"), row.getAs("decided"), text(row));
    }

    /** Nothing where no language has a text. */
    static Optional<Translated> find(Row row, String name) {
        return Optional.of(texts(row, name)).filter(text -> !text.byLanguage().isEmpty());
    }

    static Translated texts(Row row, String name) {
        return translated(row, name + "_");
    }

    /** A struct with a column a language. */
    static Translated text(Row row) {
        return translated(row, "");
    }

    /** A language without a text has none. */
    private static Translated translated(Row row, String prefix) {
        return new Translated(Languages.all().stream()
                .filter(language -> row.getAs(prefix + language) != null)
                .collect(Collectors.toMap(Function.identity(), language -> row.getAs(prefix + language))));
    }

    static <T> Optional<T> value(Row row, String column) {
        return Optional.ofNullable(row.<T>getAs(column));
    }
}
