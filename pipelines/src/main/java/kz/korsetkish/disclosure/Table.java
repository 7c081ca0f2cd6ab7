package kz.korsetkish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells of one population in one period, and everything that a reader knows to add up among them. */
final class Table {
    private static final double EXACT = 1e-7;

    /** The number of something to be added up, and whether it is what the others come to. */
    record Term(int variable, int sign) {}

    /** Terms that come to zero, or, where something may be missing from the parts, to no less. */
    record Equation(List<Term> terms, boolean isExact) {
        /** Whether all of it is zero since the whole is, or since all but one of its terms are. */
        boolean isOfNothing(Set<Integer> zeros) {
            List<Term> others = terms.stream()
                    .filter(term -> !zeros.contains(term.variable()))
                    .toList();
            return others.stream().allMatch(term -> term.sign() < 0) || (isExact && others.size() == 1);
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Cell.Key, Node> nodeOf = new HashMap<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<List<Node>> sums = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    Table(List<Cell> cells) {
        Map<Cell.Key, Cell> byKey = new LinkedHashMap<>();
        cells.forEach(cell -> byKey.put(cell.key(), cell));
        var same = new SameNumbers(byKey);
        same.groups().forEach(this::add);
        addSums(byKey.values(), Table::wholeArea);
        addSums(byKey.values(), Table::wholeOfMembers);
        addSums(byKey.values(), Table::otherBoundaries);
        nodes.forEach(this::addSharedCount);
        same.wider().forEach((narrow, wide) -> addInequality(nodeOf(wide), nodeOf(narrow)));
    }

    static double tolerance(double value) {
        return EXACT * (1 + Math.abs(value));
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Equation> equations() {
        return equations;
    }

    /** Every sum: the whole first, then its parts. */
    List<List<Node>> sums() {
        return sums;
    }

    Node nodeOf(Cell.Key key) {
        return Objects.requireNonNull(nodeOf.get(key));
    }

    int variables() {
        return values.size();
    }

    /** What a variable is; NaN where it is hidden from who looks. */
    double value(int variable) {
        return values.get(variable);
    }

    Node owner(int variable) {
        return nodes.get(owners.get(variable));
    }

    private void add(List<Cell> cells) {
        Map<String, List<Integer>> variables = new TreeMap<>();
        for (Cell cell : cells) {
            variables.computeIfAbsent(cell.key().indicatorId(), indicator -> {
                int first = values.size();
                values.addAll(cell.parts());
                cell.parts().forEach(part -> owners.add(nodes.size()));
                return IntStream.range(first, values.size()).boxed().toList();
            });
        }
        var node = new Node(nodes.size(), cells, variables);
        nodes.add(node);
        cells.forEach(cell -> nodeOf.put(cell.key(), node));
    }

    private static Optional<Cell.Key> wholeArea(Cell cell) {
        var key = cell.key();
        return cell.place()
                .whole()
                .map(whole -> new Cell.Key(key.indicatorId(), key.variant(), whole, key.breakdown(), key.member()));
    }

    private static Optional<Cell.Key> wholeOfMembers(Cell cell) {
        var key = cell.key();
        return key.isTotal()
                ? Optional.empty()
                : Optional.of(new Cell.Key(key.indicatorId(), key.variant(), key.area(), Cell.TOTAL, "_T"));
    }

    static Optional<Cell.Key> otherBoundaries(Cell cell) {
        var key = cell.key();
        return cell.place()
                .otherBoundaries()
                .flatMap(others -> cell.place()
                        .otherArea()
                        .map(area -> new Cell.Key(
                                key.indicatorId(), key.variant().in(others), area, key.breakdown(), key.member())));
    }

    private void addSums(Iterable<Cell> cells, Function<Cell, Optional<Cell.Key>> wholeOf) {
        Map<List<Object>, List<Cell>> parts = new LinkedHashMap<>();
        for (Cell cell : cells) {
            wholeOf.apply(cell)
                    .filter(nodeOf::containsKey)
                    .ifPresent(whole -> parts.computeIfAbsent(
                                    List.of(whole, cell.key().breakdown()), key -> new ArrayList<>())
                            .add(cell));
        }
        List<Line> lines = parts.entrySet().stream()
                .flatMap(sum -> lines((Cell.Key) sum.getKey().getFirst(), sum.getValue()))
                .toList();
        // what is hidden adds up where what is shown does
        Map<String, Boolean> isExact = new HashMap<>();
        lines.stream()
                .filter(Line::isKnown)
                .forEach(line -> isExact.merge(line.kind(), line.isExact(), Boolean::logicalAnd));
        lines.stream()
                .filter(line -> !(line.rest() < -tolerance(line.size())))
                .map(line -> new Equation(
                        line.terms(), line.isKnown() ? line.isExact() : isExact.getOrDefault(line.kind(), true)))
                .forEach(equations::add);
    }

    /** A whole less its parts, in one of the things that add up; what is left of it is no number where some are hidden. */
    private record Line(String kind, List<Term> terms, double rest, double size) {
        boolean isKnown() {
            return !Double.isNaN(rest);
        }

        boolean isExact() {
            return Math.abs(rest) <= tolerance(size);
        }
    }

    /** One of each part; where parts do not add up, what is counted may do so still. */
    private Stream<Line> lines(Cell.Key whole, List<Cell> cells) {
        String indicator = whole.indicatorId();
        List<Node> parts = cells.stream().map(cell -> nodeOf(cell.key())).toList();
        Node node = nodeOf(whole);
        if (parts.equals(List.of(node))) {
            return Stream.empty();
        }
        sums.add(Stream.concat(Stream.of(node), parts.stream()).toList());
        var part = cells.getFirst().key();
        String kind = String.join(
                " ",
                indicator,
                part.variant().toString(),
                part.breakdown(),
                whole.variant().toString(),
                whole.breakdown(),
                "");
        int number = node.parts(indicator).size();
        List<Line> lines = IntStream.range(0, number)
                .mapToObj(at -> line(kind + at, node, parts, indicator, at, at + 1))
                .toList();
        int counted = node.cell().rule().counted();
        return counted == 1 || lines.stream().allMatch(Line::isExact)
                ? lines.stream()
                : Stream.concat(lines.stream(), Stream.of(line(kind, node, parts, indicator, 0, counted)));
    }

    private Line line(String kind, Node whole, List<Node> parts, String indicator, int from, int to) {
        List<Term> terms = Stream.concat(
                        whole.parts(indicator).subList(from, to).stream().map(variable -> new Term(variable, 1)),
                        parts.stream()
                                .flatMap(one -> one.parts(indicator).subList(from, to).stream())
                                .map(variable -> new Term(variable, -1)))
                .toList();
        double size = terms.stream()
                .mapToDouble(term -> Math.abs(value(term.variable())))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        return new Line(kind, terms, rest(terms), size);
    }

    private double rest(List<Term> terms) {
        return terms.stream()
                .mapToDouble(term -> term.sign() * value(term.variable()))
                .sum();
    }

    /** Indicators that count the same persons divide them otherwise. */
    private void addSharedCount(Node node) {
        List<Cell> one = firstOfEachIndicator(node);
        for (int i = 1; i < one.size(); i++) {
            equations.add(new Equation(
                    Stream.concat(terms(node, one.getFirst(), 1), terms(node, one.get(i), -1))
                            .toList(),
                    true));
        }
    }

    private void addInequality(Node wide, Node narrow) {
        equations.add(new Equation(
                Stream.concat(terms(wide, wide.cell(), 1), terms(narrow, narrow.cell(), -1))
                        .toList(),
                false));
    }

    private static Stream<Term> terms(Node node, Cell cell, int sign) {
        return node.parts(cell.key().indicatorId()).stream()
                .limit(cell.rule().counted())
                .map(variable -> new Term(variable, sign));
    }

    private static List<Cell> firstOfEachIndicator(Node node) {
        return List.copyOf(node.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.key().indicatorId(), cell -> cell, (first, second) -> first, TreeMap::new))
                .values());
    }
}
