package kz.korsetkish.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known name with the fewest edits, where these are at most a third of the letters. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> edits(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate ->
                        edits(name, candidate) <= Math.max(1, Math.max(name.length(), candidate.length()) / 3));
    }

    /** {@code did you mean "x"?}, or the known names where none is near. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse(
                        known.isEmpty()
                                ? "there are none"
                                : "known are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()));
    }

    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
