package kz.korsetkish.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Together;

/**
 * The names of places in one page. Reports name theirs each for itself: the first to use a name has it bare, in a
 * later one it stands behind the report's own.
 */
final class Anchors {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> bare = new HashMap<>();
    private final Map<String, Map<String, String>> byReport = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads the names that a report has; reports come in the order of the page. */
    void read(String report, List<Part> parts) {
        taken.add(report);
        byReport.put(report, new HashMap<>());
        parts.forEach(part -> read(report, part.elements().stream().toList(), byReport.get(report)));
    }

    private void read(String report, List<Element> elements, Map<String, String> own) {
        for (Element element : elements) {
            switch (element) {
                case Heading heading -> heading.anchor().ifPresent(name -> name(report, name, own));
                case Table table ->
                    table.body().forEach(row -> row.anchor().ifPresent(name -> name(report, name, own)));
                case Together together -> read(report, together.elements(), own);
                case Noticed noticed -> read(report, noticed.elements(), own);
                default -> {}
            }
        }
    }

    private void name(String report, String name, Map<String, String> own) {
        own.computeIfAbsent(name, key -> {
            String id = id(name);
            String unique = taken.contains(id) ? report + "." + id : id;
            taken.add(unique);
            bare.putIfAbsent(name, unique);
            return unique;
        });
    }

    /** The id of a place of this report, for the first element that has its name alone. */
    Optional<String> take(String report, String name) {
        return Optional.ofNullable(byReport.getOrDefault(report, Map.of()).get(name))
                .filter(placed::add);
    }

    /** The id that a name of this report has: its own, or else the first that any has. */
    Optional<String> find(String report, String name) {
        String own = byReport.getOrDefault(report, Map.of()).get(name);
        return Optional.ofNullable(own != null ? own : bare.get(name));
    }

    /** An id for what has no name. */
    String next(String report) {
        String id;
        do {
            id = report + "." + numbers.merge(report, 1, Integer::sum);
        } while (!taken.add(id));
        return id;
    }

    private static String id(String name) {
        return name.replaceAll("[\\s%#]", "_");
    }
}
