package kz.korsetkish.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files as they were found: YAML trees that have their shape, and SQL texts. Not yet held against each other. */
final class Draft {
    /** One YAML file. */
    record Document(String name, Path file, Node.Fields tree) {
        int lineOf(String key) {
            return tree.lineOf(key);
        }
    }

    private final Map<Place, List<Document>> documents = new EnumMap<>(Place.class);
    private final Map<Place, List<Query>> queries = new EnumMap<>(Place.class);
    private final Map<Place, Set<String>> names = new EnumMap<>(Place.class);

    private Draft() {}

    /** Everything below the SQL root; what cannot be read is a problem and is left out. */
    static Draft read(Path sqlRoot, Problems problems) {
        Path root = sqlRoot.toAbsolutePath().normalize();
        Path shown = Path.of(String.valueOf(root.getFileName()));
        Draft draft = new Draft();
        if (!Files.isDirectory(root)) {
            problems.add(shown, 1, "no such folder: start the program in the project, or name its sql folder");
            return draft;
        }
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                draft.add(file, root.relativize(file), shown.resolve(root.relativize(file)), problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue below " + root + " cannot be listed", e);
        }
        return draft;
    }

    List<Document> documents(Place place) {
        return documents.getOrDefault(place, List.of());
    }

    List<Query> queries(Place place) {
        return queries.getOrDefault(place, List.of());
    }

    /** The names of all files of this place, those with mistakes included. */
    Set<String> names(Place place) {
        return names.getOrDefault(place, Set.of());
    }

    private void add(Path file, Path relative, Path shown, Problems problems) {
        String path = relative.toString().replace('\\', '/');
        for (Place place : Place.values()) {
            Optional<String> name = place.nameOf(path);
            if (name.isPresent()) {
                names.computeIfAbsent(place, key -> new TreeSet<>()).add(name.get());
                text(file, shown, problems).ifPresent(text -> add(place, name.get(), shown, text, problems));
                return;
            }
        }
        if (path.matches(".*\\.(ya?ml|sql)")) {
            problems.add(shown, 1, "nothing reads a file of this name and place: " + Place.KNOWN);
        }
    }

    private void add(Place place, String name, Path shown, String text, Problems problems) {
        switch (place) {
            case ORGANISATIONS -> document(place, Shapes.ORGANISATIONS, name, shown, text, problems);
            case UNITS -> document(place, Shapes.UNITS, name, shown, text, problems);
            case CODES -> document(place, Shapes.CODES, name, shown, text, problems);
            case INDICATOR -> document(place, Shapes.INDICATOR, name, shown, text, problems);
            case PLAN -> document(place, PlanFiles.PLAN, name, shown, text, problems);
            case EDITION -> document(place, PlanFiles.EDITION, name, shown, text, problems);
            case SOURCE -> document(place, Shapes.SOURCE, name, shown, text, problems);
            case TABLE -> document(place, Shapes.TABLE, name, shown, text, problems);
            case CURRENT, INDICATOR_SQL, MODEL_SQL, CHECK, READ, EXTRACT ->
                queries.computeIfAbsent(place, key -> new ArrayList<>()).add(new Query(name, shown, text));
        }
    }

    private void document(Place place, Shape shape, String name, Path shown, String text, Problems problems) {
        int before = problems.count();
        Optional<Node> tree = Yaml.parse(shown, text, problems);
        tree.ifPresent(node -> shape.check(shown, "", node, problems));
        // What is wrong with the form is told, and what the file names is looked at all the same.
        Optional<Node> read =
                problems.count() == before ? tree : tree.map(shape::meant).filter(shape::fits);
        if (read.isPresent() && read.get() instanceof Node.Fields fields) {
            documents.computeIfAbsent(place, key -> new ArrayList<>()).add(new Document(name, shown, fields));
        }
    }

    private static Optional<String> text(Path file, Path shown, Problems problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(shown, 1, "not UTF-8: save the file as UTF-8");
        } catch (IOException e) {
            problems.add(shown, 1, "cannot be read (" + e.getMessage() + "): check its permissions");
        }
        return Optional.empty();
    }
}
