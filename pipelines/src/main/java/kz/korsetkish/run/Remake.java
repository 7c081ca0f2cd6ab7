package kz.korsetkish.run;

/**
 * What a run makes anew although nothing of it has changed: all tables, what comes from submissions of some years, or
 * nothing.
 */
public sealed interface Remake {
    /** Nothing but what has changed. */
    record Nothing() implements Remake {
        @Override
        public boolean reaches(String period) {
            return false;
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** All tables, each as a whole. */
    record Everything() implements Remake {
        @Override
        public boolean reaches(String period) {
            return true;
        }

        @Override
        public String reason() {
            return "asked for: --full";
        }
    }

    /** What comes from submissions of these years, the first and the last among them. */
    record Years(int from, int to) implements Remake {
        public static final int FIRST = 0;
        public static final int LAST = 9999;

        @Override
        public boolean reaches(String period) {
            return period.matches("\\d{4}.*") && from <= year(period) && year(period) <= to;
        }

        private static int year(String period) {
            return Integer.parseInt(period.substring(0, 4));
        }

        @Override
        public String reason() {
            return to == LAST
                    ? "asked for: %d and later".formatted(from)
                    : from == FIRST ? "asked for: up to %d".formatted(to) : "asked for: %d to %d".formatted(from, to);
        }
    }

    /** Whether submissions of this period are asked for. */
    boolean reaches(String period);

    /** Why something is made anew, in words. */
    String reason();
}
