package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A YAML tree that remembers its lines. Accessors suit a tree that its shape has passed. */
sealed interface Node {
    int line();

    /** The text of a value. */
    default String text() {
        throw new IllegalStateException("no value at line " + line());
    }

    /** This set of keys. */
    default Fields asFields() {
        throw new IllegalStateException("no keys at line " + line());
    }

    /** A plain or quoted value; empty where a key has none. */
    record Value(int line, String text) implements Node {}

    /** A list. */
    record Items(int line, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** One key with what stands under it. */
    record Field(String key, int line, Node node) {}

    /** Keys and values in the order of the file. */
    record Fields(int line, List<Field> fields) implements Node {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public Fields asFields() {
            return this;
        }

        Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        Optional<Node> find(String key) {
            return field(key).map(Field::node);
        }

        /** The line of a key, or that of the whole where the key is absent. */
        int lineOf(String key) {
            return field(key).map(Field::line).orElse(line);
        }

        Optional<String> optionalText(String key) {
            return find(key).map(Node::text);
        }

        String text(String key) {
            return optionalText(key).orElseThrow(() -> new IllegalStateException("no " + key + " at line " + line));
        }

        int whole(String key) {
            return Integer.parseInt(text(key));
        }

        boolean flag(String key) {
            return optionalText(key).map(Boolean::parseBoolean).orElse(false);
        }

        List<Node> list(String key) {
            return find(key)
                    .map(node -> node instanceof Items items ? items.nodes() : List.<Node>of())
                    .orElse(List.of());
        }

        List<String> texts(String key) {
            return list(key).stream().map(Node::text).toList();
        }

        List<Fields> records(String key) {
            return list(key).stream().map(Node::asFields).toList();
        }

        Fields under(String key) {
            return find(key).map(Node::asFields).orElse(new Fields(line, List.of()));
        }

        Map<String, String> texts() {
            return fields.stream()
                    .collect(Collectors.toMap(Field::key, field -> field.node().text()));
        }

        <T> List<T> map(String key, Function<Fields, T> compile) {
            return records(key).stream().map(compile).toList();
        }
    }
}
