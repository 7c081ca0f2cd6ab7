package kz.korsetkish.cli;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to do about a file of the warehouse that is lost or damaged. */
final class Damage {
    private static final Pattern TABLE = Pattern.compile(
            "(?:file:/*)?(/[^\\s:'\"]*/(bronze|silver|gold|reference|published|ops)/(\\w+))/[^\\s'\"]*\\.(?:parquet|json|crc)\\b");

    private Damage() {}

    /** In words, where the failure names such a file. */
    static Optional<String> remedy(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .flatMap(one -> TABLE.matcher(String.valueOf(one.getMessage())).results())
                .findFirst()
                .map(Damage::inWords);
    }

    private static String inWords(MatchResult found) {
        String table = found.group(2) + "." + found.group(3);
        boolean isMadeAnew = switch (found.group(2)) {
            case "published", "ops" -> false;
            case "bronze" -> !found.group(3).equals("submission");
            default -> true;
        };
        return "A file of the table " + table + " is lost or damaged: " + found.group() + "\n"
                + (isMadeAnew
                        ? "Delete the folder " + found.group(1) + " and run again: the table is made anew."
                        : "Bring the folder " + found.group(1) + " back from a backup: it cannot be made anew.");
    }
}
