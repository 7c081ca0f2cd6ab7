package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a YAML tree may look like: checked before anything is compiled from it. */
sealed interface Shape {
    /** Every mistake of this tree; {@code path} names the place in words such as {@code columns[2].type}. */
    void check(Path file, String path, Node node, Problems problems);

    /** The tree as it was probably meant: for looking at what stands in a tree that does not fit. */
    default Node meant(Node node) {
        return node;
    }

    /** Whether a tree has this shape. */
    default boolean fits(Node node) {
        Problems problems = new Problems();
        check(Path.of(""), "", node, problems);
        return problems.count() == 0;
    }

    /** What to write here, in words. */
    String expected();

    /** One value that fits. */
    record Scalar(String expected, Predicate<String> fits) implements Shape {
        @Override
        public void check(Path file, String path, Node node, Problems problems) {
            if (!(node instanceof Node.Value value)) {
                Shape.wrong(file, path, node, this, problems);
            } else if (value.text().isBlank()) {
                problems.add(file, node.line(), path + " is empty: write " + expected);
            } else if (!fits.test(value.text())) {
                problems.add(file, node.line(), path + " is \"" + value.text() + "\": write " + expected);
            }
        }
    }

    /** One value, or a fixed set of keys in its place. */
    record ScalarOrKeyed(Scalar scalar, Keyed keyed) implements Shape {
        @Override
        public String expected() {
            return scalar.expected() + " or " + keyed.expected();
        }

        @Override
        public Node meant(Node node) {
            return keyed.meant(node);
        }

        @Override
        public void check(Path file, String path, Node node, Problems problems) {
            (node instanceof Node.Fields ? keyed : scalar).check(file, path, node, problems);
        }
    }

    /** A list of at least one item. */
    record ListOf(Shape item) implements Shape {
        @Override
        public String expected() {
            return "a list";
        }

        @Override
        public Node meant(Node node) {
            return node instanceof Node.Items items
                    ? new Node.Items(
                            items.line(),
                            items.nodes().stream().map(item::meant).toList())
                    : node;
        }

        @Override
        public void check(Path file, String path, Node node, Problems problems) {
            if (!(node instanceof Node.Items items)) {
                Shape.wrong(file, path, node, this, problems);
                return;
            }
            if (items.nodes().isEmpty()) {
                problems.add(file, node.line(), path + " has no items: add one or delete the key");
            }
            for (int i = 0; i < items.nodes().size(); i++) {
                item.check(file, path + "[" + (i + 1) + "]", items.nodes().get(i), problems);
            }
        }
    }

    /** Keys that the writer chooses, all with one shape of value. */
    record MapOf(Scalar key, Shape value) implements Shape {
        @Override
        public String expected() {
            return "keys with values";
        }

        @Override
        public Node meant(Node node) {
            return node instanceof Node.Fields fields
                    ? new Node.Fields(
                            fields.line(),
                            fields.fields().stream()
                                    .map(field -> new Node.Field(field.key(), field.line(), value.meant(field.node())))
                                    .toList())
                    : node;
        }

        @Override
        public void check(Path file, String path, Node node, Problems problems) {
            if (!(node instanceof Node.Fields fields)) {
                Shape.wrong(file, path, node, this, problems);
                return;
            }
            for (Node.Field field : fields.fields()) {
                key.check(file, "a key of " + place(path), new Node.Value(field.line(), field.key()), problems);
                value.check(file, Shape.join(path, field.key()), field.node(), problems);
            }
        }
    }

    /** A fixed set of keys. */
    record Keyed(List<Key> keys) implements Shape {
        public Keyed {
            keys = List.copyOf(keys);
        }

        @Override
        public String expected() {
            return "the keys " + String.join(", ", names());
        }

        /** With misspelt keys under their names, and without unknown ones. */
        @Override
        public Node meant(Node node) {
            if (!(node instanceof Node.Fields fields)) {
                return node;
            }
            return new Node.Fields(
                    fields.line(),
                    keys.stream()
                            .flatMap(key -> written(key, fields).stream()
                                    .map(field -> new Node.Field(
                                            key.name(),
                                            field.line(),
                                            key.shape().meant(field.node()))))
                            .toList());
        }

        private Optional<Node.Field> written(Key key, Node.Fields fields) {
            return fields.field(key.name())
                    .or(() -> fields.fields().stream()
                            .filter(field -> !names().contains(field.key()))
                            .filter(field -> Nearest.to(field.key(), names()).equals(Optional.of(key.name())))
                            .findFirst());
        }

        @Override
        public void check(Path file, String path, Node node, Problems problems) {
            if (!(node instanceof Node.Fields fields)) {
                Shape.wrong(file, path, node, this, problems);
                return;
            }
            List<Node.Field> unknown = fields.fields().stream()
                    .filter(field -> !names().contains(field.key()))
                    .toList();
            unknown.forEach(field -> problems.add(
                    file,
                    field.line(),
                    "unknown key \"" + field.key() + "\" in " + Shape.place(path) + ": "
                            + Nearest.hint(field.key(), names())));
            for (Key key : keys) {
                String below = Shape.join(path, key.name());
                Optional<Node.Field> field = fields.field(key.name());
                if (field.isPresent()) {
                    key.shape().check(file, below, field.get().node(), problems);
                } else if (key.required() && !isMisspelt(key, unknown)) {
                    problems.add(
                            file,
                            fields.line(),
                            below + " is missing: add " + key.shape().expected());
                }
            }
        }

        /** Then the unknown key has been reported with this one as its hint. */
        private boolean isMisspelt(Key key, List<Node.Field> unknown) {
            return unknown.stream()
                    .anyMatch(field -> Nearest.to(field.key(), names()).equals(Optional.of(key.name())));
        }

        private List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** One key of a set. */
    record Key(String name, boolean required, Shape shape) {}

    private static void wrong(Path file, String path, Node node, Shape shape, Problems problems) {
        String found = switch (node) {
            case Node.Value value -> value.text().isEmpty() ? "empty" : "the value \"" + value.text() + "\"";
            case Node.Items items -> "a list of " + items.nodes().size();
            case Node.Fields fields -> "a set of keys";
        };
        problems.add(file, node.line(), place(path) + " is " + found + ": write " + shape.expected());
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String place(String path) {
        return path.isEmpty() ? "the file" : path;
    }
}
