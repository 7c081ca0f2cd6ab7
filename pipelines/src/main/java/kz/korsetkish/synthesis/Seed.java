package kz.korsetkish.synthesis;

/** The seed of a generation: every name has dice of its own, so that files do not depend on each other. */
record Seed(long value) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    Dice dice(String name) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Dice(hash ^ value * GOLDEN_GAMMA);
    }
}
