package kz.korsetkish.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Breakdown;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Translated;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;

/** What the codes of the sheets are called: a column beside each column of codes, in all languages. */
final class CodeNames {
    static final String COLUMN = "_name";

    /** Sheets that say themselves what these codes are called. */
    private static final Map<String, String> NAMED_ALREADY =
            Map.of("areas", "entity", "sources", "source", "indicators", "indicator_id");

    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> breakdowns = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    CodeNames(Book book) {
        book.areas().forEach(area -> areas.put(area.code(), in(area.name())));
        for (Indicator indicator : book.indicators()) {
            indicators.put(indicator.indicatorId(), in(indicator.shortTitle()));
            units.put(indicator.unit().code(), in(indicator.unit().name()));
            indicator.sources().forEach(source -> sources.put(source.name(), in(source.title())));
        }
        book.bodyPlans().indicators().stream()
                .flatMap(one -> one.unit().stream())
                .forEach(unit -> units.put(unit.code(), in(unit.name())));
        for (Breakdown breakdown : book.breakdowns()) {
            breakdowns.put(breakdown.code(), in(breakdown.name()));
            breakdown
                    .members()
                    .forEach(member -> members.put(breakdown.code() + "/" + member.code(), in(member.name())));
        }
    }

    /** The same with the names beside the codes. */
    DataSheet beside(DataSheet sheet) {
        List<String> columns = new ArrayList<>();
        List<List<DataSheet.Value>> rows = sheet.rows().stream()
                .<List<DataSheet.Value>>map(row -> new ArrayList<>())
                .toList();
        for (int column = 0; column < sheet.columns().size(); column++) {
            String name = sheet.columns().get(column);
            columns.add(name);
            List<Optional<String>> names = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).add(sheet.rows().get(row).get(column));
                names.add(name(sheet, name, sheet.rows().get(row)));
            }
            boolean isNamed = !name.equals(NAMED_ALREADY.get(sheet.name()))
                    && names.stream().anyMatch(Optional::isPresent);
            if (isNamed) {
                columns.add(name + COLUMN);
                for (int row = 0; row < rows.size(); row++) {
                    rows.get(row).addAll(DataSheet.row(names.get(row)));
                }
            }
        }
        return new DataSheet(sheet.name(), columns, rows);
    }

    private Optional<String> name(DataSheet sheet, String column, List<DataSheet.Value> row) {
        return code(sheet, column, row).flatMap(code -> switch (column) {
            case "entity", "organisation", "region" -> Optional.ofNullable(areas.get(code));
            case "indicator_id", "national_indicator" -> Optional.ofNullable(indicators.get(code));
            case "source" -> Optional.ofNullable(sources.get(code));
            case "unit" -> Optional.ofNullable(units.get(code));
            case "breakdown" -> Optional.ofNullable(breakdowns.get(code));
            case "member" -> code(sheet, "breakdown", row).map(breakdown -> members.get(breakdown + "/" + code));
            case "state" -> said(texts -> texts.find("state." + code));
            case "provenance", "computed_provenance" -> said(texts -> texts.find("provenance." + code + ".short"));
            case "obs_status" -> said(texts -> texts.find("obsStatus." + code));
            case "method" -> said(texts -> texts.find("method." + code));
            case "status", "old_status", "new_status", "status_claimed" ->
                said(texts -> texts.find("status." + code).or(() -> texts.find("comparison." + code)));
            default -> Optional.empty();
        });
    }

    private static Optional<String> code(DataSheet sheet, String column, List<DataSheet.Value> row) {
        int at = sheet.columns().indexOf(column);
        return at >= 0 && row.get(at) instanceof DataSheet.Words(String code) ? Optional.of(code) : Optional.empty();
    }

    private static Optional<String> said(Function<Texts, Optional<String>> text) {
        return joined(Languages.all().stream().flatMap(language -> text.apply(Texts.of(language)).stream()));
    }

    private static String in(Translated name) {
        return joined(Languages.all().stream().flatMap(language -> name.in(language).stream()))
                .orElse("");
    }

    private static Optional<String> joined(Stream<String> names) {
        return Optional.of(names.distinct().collect(Collectors.joining(" / "))).filter(all -> !all.isEmpty());
    }
}
