package kz.korsetkish.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.TableContract.Column;

/**
 * The views {@code current.<source>}, made from the contracts: the rows that count. Their text is one of two for all
 * sources, in which the table of the source takes the place of {@code bronze.source_name}.
 */
final class CurrentRows {
    private static final String PLACE = "bronze.source_name";
    private static final Set<String> OF_ONE_ROW = Set.of("_errors", "_raw");

    private static final List<Column> OF_THE_SUBMISSION = List.of(
            new Column("_organisation", "string", true, "who sent it"),
            new Column("_period", "string", true, "what its submission covers"),
            new Column("_sent_at", "timestamp", true, "when it was sent, which decides what corrects what"),
            new Column("_synthetic", "boolean", true, "made up, and marked so by its side file"));

    private CurrentRows() {}

    static List<Model> models(List<Source> sources, List<Query> texts) {
        return sources.stream()
                .flatMap(source -> text(texts, source.referring().isEmpty() ? "row" : "referring_row").stream()
                        .map(text -> model(source, text)))
                .toList();
    }

    private static Optional<Query> text(List<Query> texts, String name) {
        return texts.stream().filter(text -> text.name().equals(name)).findFirst();
    }

    private static Model model(Source source, Query text) {
        TableContract bronze = source.table();
        List<Column> columns = new ArrayList<>(bronze.columns().stream()
                .filter(column -> !OF_ONE_ROW.contains(column.name()))
                .toList());
        columns.addAll(OF_THE_SUBMISSION);
        var contract = new TableContract(
                Model.CURRENT,
                source.name(),
                bronze.file(),
                "one row per row of the source " + source.name() + " that counts",
                bronze.grain(),
                columns,
                false);
        var query = new Query(source.name(), text.file(), text.sql().replace(PLACE, bronze.table()));
        return new Model(contract, query, new Model.Refresh.View(), true);
    }
}
