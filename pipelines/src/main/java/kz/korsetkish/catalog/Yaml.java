package kz.korsetkish.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one YAML file into a tree with lines. Values stay text: what they mean is for the shape to say. */
final class Yaml {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final Path file;
    private final YAMLParser parser;
    private final Problems problems;

    private Yaml(Path file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree of the file, or nothing and a problem where it is not YAML. */
    static Optional<Node> parse(Path file, String text, Problems problems) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(file, 1, "the file is empty: write its keys or delete it");
                return Optional.empty();
            }
            return Optional.of(new Yaml(file, parser, problems).node());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String cause = e.getOriginalMessage()
                    .lines()
                    .filter(part -> !part.startsWith(" "))
                    .collect(Collectors.joining(", "));
            problems.add(file, line, "not readable as YAML: " + cause);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed to read", e);
        }
    }

    private Node node() throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            problems.add(file, line, "a reference to another place (*name): write the value itself");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(line);
            case START_ARRAY -> items(line);
            case VALUE_NULL -> new Node.Value(line, "");
            default -> new Node.Value(line, parser.getText());
        };
    }

    private Node.Fields fields(int line) throws IOException {
        List<Node.Field> fields = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            Node node = node();
            if (keys.add(key)) {
                fields.add(new Node.Field(key, keyLine, node));
            } else {
                problems.add(file, keyLine, "the key \"" + key + "\" stands here twice: keep one");
            }
        }
        return new Node.Fields(line, fields);
    }

    private Node.Items items(int line) throws IOException {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new Node.Items(line, nodes);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
