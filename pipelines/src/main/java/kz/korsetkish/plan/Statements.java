package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Reading;

/**
 * All SQL files of a catalogue.
 *
 * @param units those that could be parsed
 * @param problems what is wrong with them and with the others
 */
record Statements(Catalog catalog, Map<Unit, Select> units, List<Problem> problems) {
    static Statements of(Reading reading) {
        KnownTables known = new KnownTables(reading.tables());
        Map<Unit, Select> units = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Unit unit : Unit.all(reading.catalog())) {
            switch (SqlParser.parse(unit.query())) {
                case Parsed.Broken broken -> problems.add(broken.problem());
                case Select select -> {
                    problems.addAll(UnitRules.check(unit, select, known));
                    units.put(unit, select);
                }
            }
        }
        return new Statements(reading.catalog(), units, problems);
    }

    /** With what is wrong beside the declared columns. */
    Statements analysed() {
        var analysis = new Analysis(catalog.tables());
        var declared = new DeclaredColumns(catalog);
        List<Problem> found = units.entrySet().parallelStream()
                .flatMap(entry -> {
                    Analysis.Analysed analysed = analysis.of(entry.getValue());
                    return Stream.concat(
                            analysed.problems().stream(),
                            declared.check(entry.getKey(), entry.getValue(), analysed.tree()));
                })
                .toList();
        return new Statements(
                catalog, units, Stream.concat(problems.stream(), found.stream()).toList());
    }
}
