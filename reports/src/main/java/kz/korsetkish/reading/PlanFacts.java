package kz.korsetkish.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.FileRow;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.PlanRisk;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.ReportedFact;

/** The plans of one body in one year, as the report reads them out of the book. */
public record PlanFacts(
        Book book, String entity, String year, List<PlannedIndicator> indicators, List<PlanRisk> risks) {
    private static final List<String> JUDGED = List.of("achieved", "partly_achieved", "not_achieved");

    private record BodyYear(String entity, String year) {}

    /** Of every body and year that there is anything to say of: a year that is not over has a plan and no report. */
    public static List<PlanFacts> all(Book book) {
        return book.bodyPlans().indicators().stream()
                .filter(one ->
                        one.fact().isPresent() || isDue(one, book.release().asOf()))
                .map(one -> new BodyYear(one.entity(), one.timePeriod()))
                .distinct()
                .sorted(Comparator.comparing(BodyYear::entity).thenComparing(BodyYear::year))
                .map(one -> of(book, one.entity(), one.year()))
                .toList();
    }

    private static boolean isDue(PlannedIndicator one, LocalDate asOf) {
        return !one.status().equals("not_due") && Integer.parseInt(one.timePeriod()) < asOf.getYear();
    }

    public static PlanFacts of(Book book, String entity, String year) {
        return new PlanFacts(
                book,
                entity,
                year,
                book.bodyPlans().indicators().stream()
                        .filter(one ->
                                one.entity().equals(entity) && one.timePeriod().equals(year))
                        .toList(),
                book.bodyPlans().risks().stream()
                        .filter(one ->
                                one.entity().equals(entity) && one.timePeriod().equals(year))
                        .toList());
    }

    /** Its plans in that year. */
    public List<String> plans() {
        return indicators.stream().map(PlannedIndicator::planId).distinct().toList();
    }

    /** The body's own code of a plan. */
    public static String code(String planId) {
        return planId.substring(planId.indexOf('/') + 1);
    }

    public List<PlannedIndicator> of(String planId) {
        return indicators.stream().filter(one -> one.planId().equals(planId)).toList();
    }

    /** The place of an indicator in the report, from 1. */
    public int number(PlannedIndicator indicator) {
        return indicators.indexOf(indicator) + 1;
    }

    public long judged() {
        return indicators.stream().filter(one -> JUDGED.contains(one.status())).count();
    }

    public long with(String status) {
        return indicators.stream().filter(one -> one.status().equals(status)).count();
    }

    public long targetsChanged() {
        return indicators.stream().filter(PlannedIndicator::targetChanged).count();
    }

    public long definitionsChanged() {
        return indicators.stream().filter(PlannedIndicator::definitionChanged).count();
    }

    public long claims() {
        return indicators.stream().filter(one -> one.claimHolds().isPresent()).count();
    }

    public long claimsThatDoNotHold() {
        return indicators.stream().filter(PlanFacts::isClaimWrong).count();
    }

    public static boolean isClaimWrong(PlannedIndicator indicator) {
        return indicator.claimHolds().filter(holds -> !holds).isPresent();
    }

    /** Whether anything of it is made up. */
    public boolean isSynthetic() {
        return indicators.stream().anyMatch(PlannedIndicator::synthetic)
                || risks.stream().anyMatch(PlanRisk::synthetic);
    }

    /** The file of a row; one that the book does not name goes by its hash. */
    public String file(FileRow row) {
        return book.inputs().stream()
                .filter(input -> input.sha256().equals(row.sha256()))
                .findFirst()
                .map(Input::fileName)
                .orElse(row.sha256());
    }

    /** The submissions that hold its rows. */
    public List<Input> inputs() {
        Set<String> files = Stream.concat(
                        indicators.stream().flatMap(PlanFacts::rows),
                        risks.stream().map(PlanRisk::origin))
                .map(FileRow::sha256)
                .collect(Collectors.toSet());
        return book.inputs().stream()
                .filter(input -> files.contains(input.sha256()))
                .toList();
    }

    private static Stream<FileRow> rows(PlannedIndicator one) {
        return Stream.of(
                        one.first().map(PlannedTarget::origin),
                        one.target().map(PlannedTarget::origin),
                        one.fact().map(ReportedFact::origin))
                .flatMap(Optional::stream);
    }
}
