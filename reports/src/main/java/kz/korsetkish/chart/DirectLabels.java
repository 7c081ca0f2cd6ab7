package kz.korsetkish.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds each label a place that says whose it is: at its point where no other is as near, else with a leader line; those
 * of lines that end where the plot does stand in its right margin, in the order of their values.
 */
final class DirectLabels {
    /** Between the plot and the labels in its margin. */
    static final double GAP = 11;

    private static final double[] SHIFTS = {0.5, 0.2, 0.8, 0, 1};
    private static final double RASTER = 5;
    private static final double LONGEST = 150;
    private static final double COST_OF_CROSSING = 25;

    private final Ground ground;
    private final double height;
    private final List<PlacedLabel> placed = new ArrayList<>();
    /** The names that no place in the plot is left for. */
    private final List<Label> homeless = new ArrayList<>();

    private DirectLabels(Ground ground, double height) {
        this.ground = ground;
        this.height = height;
    }

    /** A label and how wide it is. */
    record Sized(Label label, double width) {}

    /** Where the labels stand, and those that there is no room for in the plot. */
    record Places(List<PlacedLabel> placed, List<Label> homeless) {}

    /**
     * @param margin the labels of the right margin
     * @param inside the others, the more important first
     */
    static Places place(Ground ground, Collection<Sized> margin, Collection<Sized> inside, double height) {
        var labels = new DirectLabels(ground, height);
        labels.placeInMargin(margin);
        inside.forEach(labels::placeInside);
        return new Places(labels.placed, labels.homeless);
    }

    private void placeInMargin(Collection<Sized> margin) {
        List<Sized> sorted = margin.stream()
                .sorted(Comparator.comparingDouble(one -> one.label.at().getY()))
                .toList();
        List<Double> wanted =
                sorted.stream().map(one -> one.label.at().getY() - height / 2).toList();
        Rectangle2D area = ground.area();
        List<Double> tops = spread(wanted, height + 1, area.getY() - 3, area.getMaxY() - height);
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i).label;
            boolean isAlone = sorted.size() == 1 && label.at().getX() > area.getMaxX() - 3 * GAP;
            double x = area.getMaxX() + (isAlone ? 3 : GAP);
            var box = new Rectangle2D.Double(x, tops.get(i), sorted.get(i).width, height);
            Line2D leader = new Line2D.Double(
                    beside(label.at(), box.getX(), box.getCenterY()),
                    new Point2D.Double(box.getX() - 1.5, box.getCenterY()));
            placed.add(new PlacedLabel(label, box, isAlone ? Optional.empty() : Optional.of(leader)));
        }
    }

    /** Moves what is nearer to each other than that apart, as little as it takes; the order stays. */
    static List<Double> spread(List<Double> wanted, double apart, double from, double to) {
        // What is too near becomes one block around the mean of what its members want.
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            double[] block = {wanted.get(i) - i * apart, 1};
            while (!blocks.isEmpty() && blocks.getLast()[0] > block[0]) {
                double[] above = blocks.removeLast();
                double count = above[1] + block[1];
                block = new double[] {(above[0] * above[1] + block[0] * block[1]) / count, count};
            }
            blocks.add(block);
        }
        double end = Math.max(from, to - (wanted.size() - 1) * apart);
        List<Double> spread = new ArrayList<>();
        for (double[] block : blocks) {
            for (int i = 0; i < block[1]; i++) {
                spread.add(Math.clamp(block[0], from, end) + spread.size() * apart);
            }
        }
        return spread;
    }

    private void placeInside(Sized one) {
        Optional<PlacedLabel> place = near(one);
        if (place.isEmpty() && one.label.isName()) {
            place = away(one);
        }
        place.ifPresentOrElse(placed::add, () -> {
            if (one.label.isName()) {
                homeless.add(one.label);
            }
        });
    }

    /** At its point, where no other is as near. */
    private Optional<PlacedLabel> near(Sized one) {
        return Stream.of(Ground.MARKER + 1.5, Ground.MARKER + 4)
                .flatMap(distance -> boxesAround(one, distance))
                .filter(box -> ground.isFree(box) && isClear(box) && ground.belongs(box, one.label))
                .findFirst()
                .map(box -> new PlacedLabel(one.label, box, Optional.empty()));
    }

    private Stream<Rectangle2D> boxesAround(Sized one, double distance) {
        Point2D at = one.label.at();
        List<Rectangle2D> boxes = new ArrayList<>();
        double middle = at.getY() - height / 2;
        if (one.label.isName()) {
            boxes.add(new Rectangle2D.Double(at.getX() + distance, middle, one.width, height));
        }
        for (double shift : SHIFTS) {
            double x = at.getX() - shift * one.width;
            boxes.add(new Rectangle2D.Double(x, at.getY() - distance - height, one.width, height));
            boxes.add(new Rectangle2D.Double(x, at.getY() + distance, one.width, height));
        }
        boxes.add(new Rectangle2D.Double(at.getX() - distance - one.width, middle, one.width, height));
        boxes.add(new Rectangle2D.Double(at.getX() + distance, middle, one.width, height));
        return boxes.stream();
    }

    /** In the plot with a leader, where that is short and crosses little. */
    private Optional<PlacedLabel> away(Sized one) {
        Rectangle2D area = ground.area();
        Optional<PlacedLabel> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (double y = area.getY() + 2; y + height < area.getMaxY(); y += RASTER) {
            for (double x = area.getX() + 2; x + one.width < area.getMaxX(); x += RASTER) {
                var box = new Rectangle2D.Double(x, y, one.width, height);
                Point2D to = Ground.nearest(Ground.grown(box, 1), one.label.at());
                Line2D leader = new Line2D.Double(beside(one.label.at(), to.getX(), to.getY()), to);
                double length = leader.getP1().distance(to);
                // The cheap question first.
                if (length >= Math.min(least, LONGEST) || length < 2) {
                    continue;
                }
                double cost = length + COST_OF_CROSSING * ground.crossings(leader, one.label);
                if (cost < least && ground.isFree(box) && isClear(box) && isClear(leader)) {
                    least = cost;
                    best = Optional.of(new PlacedLabel(one.label, box, Optional.of(leader)));
                }
            }
        }
        return best;
    }

    /** Where a leader leaves the marker of its point. */
    private static Point2D beside(Point2D at, double x, double y) {
        double far = Math.max(1e-6, at.distance(x, y));
        double share = Math.min(1, Ground.MARKER / far);
        return new Point2D.Double(at.getX() + (x - at.getX()) * share, at.getY() + (y - at.getY()) * share);
    }

    private boolean isClear(Rectangle2D box) {
        Rectangle2D roomy = Ground.grown(box, 1.5);
        return placed.stream()
                .noneMatch(other -> roomy.intersects(other.box())
                        || other.leader().filter(roomy::intersectsLine).isPresent());
    }

    private boolean isClear(Line2D leader) {
        return placed.stream()
                .noneMatch(other -> Ground.grown(other.box(), 1).intersectsLine(leader)
                        || other.leader().filter(leader::intersectsLine).isPresent());
    }
}
