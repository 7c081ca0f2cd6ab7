package kz.korsetkish.synthesis;

/** Divides respondents into trusting and not, so that the weighted share of the trusting meets a target. */
final class TrustCut {
    /** How far from the dividing line two respondents may change sides. */
    private static final int REACH = 60;

    private TrustCut() {}

    /**
     * Marks the trusting.
     *
     * @param ranked positions of the respondents with an opinion, the most trusting first
     * @return by position: true where the answer is to be trust
     */
    static boolean[] mark(Respondents people, int[] ranked, double percent) {
        var all = 0L;
        for (var position : ranked) {
            all += people.weight[position];
        }
        var target = all * percent / 100;
        var marked = new boolean[people.size()];
        var sum = 0L;
        var cut = 0;
        while (cut < ranked.length && sum + people.weight[ranked[cut]] / 2.0 < target) {
            sum += people.weight[ranked[cut]];
            marked[ranked[cut++]] = true;
        }
        swapNearest(people, ranked, cut, target - sum, marked);
        return marked;
    }

    /** Whole respondents leave a remainder; the pair whose exchange removes most of it changes sides. */
    private static void swapNearest(Respondents people, int[] ranked, int cut, double missing, boolean[] marked) {
        var best = Math.abs(missing);
        var out = -1;
        var in = -1;
        for (var i = Math.max(0, cut - REACH); i < cut; i++) {
            for (var j = cut; j < Math.min(ranked.length, cut + REACH); j++) {
                var left = Math.abs(missing - (people.weight[ranked[j]] - people.weight[ranked[i]]));
                if (left < best) {
                    best = left;
                    out = ranked[i];
                    in = ranked[j];
                }
            }
        }
        if (out >= 0) {
            marked[out] = false;
            marked[in] = true;
        }
    }
}
