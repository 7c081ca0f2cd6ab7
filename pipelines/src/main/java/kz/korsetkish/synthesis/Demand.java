package kz.korsetkish.synthesis;

import java.util.List;
import java.util.function.Predicate;

/** How often each type of service is asked for, as a table to draw from in one step. */
final class Demand {
    private static final int SLOT_BITS = 13;
    private static final int IN_DEMAND = 180;
    private static final double FLATNESS = 10;
    private static final double REST = 0.05;

    private final int[] slots;

    private Demand(int[] slots) {
        this.slots = slots;
    }

    /** Over the types that qualify; a tenth of all types makes most of the deliveries. */
    static Demand of(List<ServiceType> types, Predicate<ServiceType> qualifies) {
        var chosen = types.stream().filter(qualifies).toList();
        var weights = chosen.stream()
                .mapToDouble(type -> (type.number() < IN_DEMAND ? 1 : REST) / (type.number() + FLATNESS))
                .toArray();
        var shares = Apportionment.split(1L << SLOT_BITS, weights);
        var slots = new int[1 << SLOT_BITS];
        var at = 0;
        for (var i = 0; i < shares.length; i++) {
            for (var j = 0L; j < shares[i]; j++) {
                slots[at++] = chosen.get(i).number();
            }
        }
        return new Demand(slots);
    }

    int draw(Dice dice) {
        return slots[(int) (dice.bits() >>> (Long.SIZE - SLOT_BITS))];
    }
}
