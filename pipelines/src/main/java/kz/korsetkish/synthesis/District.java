package kz.korsetkish.synthesis;

import java.util.List;
import java.util.stream.IntStream;

/** A synthetic district and the codes of its rural okrugs; after a split only the first two digits change. */
record District(String code, List<String> okrugs) {
    private static final int FIRST = 30;
    private static final int STEP = 2;

    District {
        okrugs = List.copyOf(okrugs);
    }

    static List<District> of(String prefix, Region region) {
        var first = region.splitFrom() == null ? FIRST : FIRST + 1;
        return IntStream.range(0, region.districts())
                .mapToObj(i -> {
                    var stem = prefix + (first + i * STEP);
                    var okrugs = region.ruralOkrugs() / region.districts()
                            + (i < region.ruralOkrugs() % region.districts() ? 1 : 0);
                    return new District(
                            stem + "00000",
                            IntStream.range(0, okrugs)
                                    .mapToObj(j -> stem + (FIRST + j * STEP) + "000")
                                    .toList());
                })
                .toList();
    }
}
