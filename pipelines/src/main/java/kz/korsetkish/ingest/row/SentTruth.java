package kz.korsetkish.ingest.row;

import java.util.Locale;
import java.util.Map;
import kz.korsetkish.submission.RefusalCode;

/** True and false as the contract and the spreadsheets of the three languages write them. */
final class SentTruth {
    private static final Map<String, Boolean> TAKEN =
            Map.of("true", true, "false", false, "истина", true, "ложь", false, "ақиқат", true, "жалған", false);

    /** What people write instead; the words and signs of one answer may mean another elsewhere. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("1", "true"),
            Map.entry("0", "false"),
            Map.entry("да", "true"),
            Map.entry("нет", "false"),
            Map.entry("иә", "true"),
            Map.entry("жоқ", "false"),
            Map.entry("yes", "true"),
            Map.entry("no", "false"),
            Map.entry("+", "true"),
            Map.entry("y", "true"),
            Map.entry("n", "false"),
            Map.entry("t", "true"),
            Map.entry("f", "false"));

    private SentTruth() {}

    static Reading<Boolean> read(String sent) {
        String text = sent.toLowerCase(Locale.ROOT);
        Boolean taken = TAKEN.get(text);
        if (taken != null) {
            return new Reading.Of<>(taken);
        }
        String meant = MEANT.get(text);
        return meant == null
                ? Reading.not(RefusalCode.TRUTH_UNREADABLE)
                : Reading.not(RefusalCode.TRUTH_IN_OTHER_WORDS, meant);
    }
}
