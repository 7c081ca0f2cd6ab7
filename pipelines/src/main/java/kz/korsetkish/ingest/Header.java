package kz.korsetkish.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Source;

/** The column names of a file in their order. */
record Header(List<String> columns) {
    Header {
        columns = List.copyOf(columns);
    }

    static Header of(Lines lines, char delimiter) {
        return new Header(Arrays.stream(lines.header().split(String.valueOf(delimiter), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList());
    }

    /** What keeps the file from being read by this contract, each column named; columns may come in any order. */
    Optional<String> mistakes(Source source) {
        List<String> expected =
                source.columns().stream().map(Source.Column::name).toList();
        Set<String> seen = new HashSet<>();
        List<String> doubled =
                columns.stream().filter(name -> !seen.add(name)).distinct().toList();
        List<String> missing =
                expected.stream().filter(name -> !seen.contains(name)).toList();
        List<String> unknown = columns.stream()
                .filter(name -> !expected.contains(name))
                .distinct()
                .toList();
        List<String> mistakes = new ArrayList<>();
        say(mistakes, "missing columns", missing);
        say(mistakes, "unknown columns", unknown);
        say(mistakes, "doubled columns", doubled);
        return mistakes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "header: " + String.join("; ", mistakes) + "; the contract has " + String.join(", ", expected));
    }

    private static void say(List<String> mistakes, String what, List<String> names) {
        if (!names.isEmpty()) {
            mistakes.add(what + " " + String.join(", ", names));
        }
    }
}
