package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.korsetkish.book.FileRow;
import kz.korsetkish.book.PlanRisk;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedReference;
import kz.korsetkish.book.ReportedFact;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Gap;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Voice;

/** Where each number of the report on a body's plan leads: unrounded, with its parts, and the row that holds it. */
record PlanOrigin(PlanFacts facts) {
    private static final Style FINE = new Style(Type.SMALL.face(), 7, 8.8f, Type.SMALL.color());
    private static final int MOST_DIGITS = 6;
    /** That stand on one page. */
    private static final int FEW_FILES = 12;

    List<Element> elements(Voice voice) {
        String title = voice.say("accounts.title");
        List<Element> elements = new ArrayList<>();
        elements.add(new Gap(8));
        elements.add(new Heading(1, title, Type.SUBTITLE, Optional.of(title), Optional.empty()));
        elements.add(Paragraph.of(voice.say("plan.accounts"), Type.BODY));
        elements.add(numbers(voice));
        if (!facts.risks().isEmpty()) {
            elements.add(Paragraph.of(risks(voice), Type.SMALL));
        }
        elements.add(new About(facts.book()).facts(voice));
        if (!facts.inputs().isEmpty()) {
            List<Element> files = List.of(
                    Heading.within(voice.say("plan.inputs")), Origin.inputs(facts.book(), facts.inputs(), voice));
            elements.addAll(facts.inputs().size() > FEW_FILES ? files : List.of(new Together(files)));
        }
        return elements;
    }

    private Table numbers(Voice voice) {
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.reference") + " / " + voice.say("column.file"), Align.LEFT),
                Cells.header(voice.say("column.kind"), Align.LEFT),
                Cells.header(voice.say("column.unrounded"), Align.RIGHT),
                Cells.header(voice.say("column.numerator"), Align.RIGHT),
                Cells.header(voice.say("column.denominator"), Align.RIGHT)));
        List<Row> rows = facts.indicators().stream()
                .flatMap(one -> rows(one, voice).stream())
                .toList();
        return new Table(List.of(232f, 107f, 60f, 50f, 50f), voice.say("accounts.title"), List.of(head), rows);
    }

    /** Of one indicator: the fact, which every row of the report leads to, and the targets that there are. */
    private List<Row> rows(PlannedIndicator one, Voice voice) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                new Account(
                        one.reference(), "column.fact", one.value(), one.fact().map(ReportedFact::origin)),
                one.fact(),
                voice));
        one.target()
                .ifPresent(target -> rows.add(row(
                        new Account(
                                one.reference().of(PlannedReference.Part.TARGET),
                                "plan.target",
                                Optional.of(target.value()),
                                Optional.of(target.origin())),
                        Optional.empty(),
                        voice)));
        one.first()
                .filter(first -> one.targetChanged())
                .ifPresent(first -> rows.add(row(
                        new Account(
                                one.reference().of(PlannedReference.Part.FIRST_TARGET),
                                "plan.first_target",
                                Optional.of(first.value()),
                                Optional.of(first.origin())),
                        Optional.empty(),
                        voice)));
        return rows;
    }

    private record Account(
            PlannedReference reference, String kind, Optional<BigDecimal> value, Optional<FileRow> origin) {}

    private Row row(Account account, Optional<ReportedFact> fact, Voice voice) {
        List<Element> reference = new ArrayList<>();
        reference.add(Cells.line(account.reference().toString(), FINE.in(Type.BODY.color()), Align.LEFT));
        account.origin().ifPresent(row -> reference.add(Cells.line(place(row, voice), FINE, Align.LEFT)));
        return Row.of(List.of(
                        new Cell(Table.Kind.ROW_HEADER, reference, 1, 1),
                        Cells.small(voice.say(account.kind())),
                        Accounts.small(
                                account.value()
                                        .map(value -> voice.writing().plain(value, MOST_DIGITS))
                                        .orElse(voice.say("none")),
                                Align.RIGHT),
                        Accounts.small(Accounts.part(fact.flatMap(ReportedFact::numerator), voice), Align.RIGHT),
                        Accounts.small(Accounts.part(fact.flatMap(ReportedFact::denominator), voice), Align.RIGHT)))
                .at(account.reference().toString());
    }

    private String place(FileRow row, Voice voice) {
        return voice.say(
                "plan.row", "file", facts.file(row), "row", voice.writing().count(row.row()));
    }

    /** The rows of the risks, which have no numbers, by file. */
    private String risks(Voice voice) {
        Map<String, List<String>> rows = facts.risks().stream()
                .map(PlanRisk::origin)
                .collect(Collectors.groupingBy(
                        facts::file,
                        TreeMap::new,
                        Collectors.mapping(row -> voice.writing().count(row.row()), Collectors.toList())));
        return rows.entrySet().stream()
                .map(file ->
                        voice.say("plan.risk_rows", "file", file.getKey(), "rows", String.join(", ", file.getValue())))
                .collect(Collectors.joining(" "));
    }
}
