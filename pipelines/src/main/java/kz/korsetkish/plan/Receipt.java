package kz.korsetkish.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A submission, as far as tables are made from it.
 *
 * @param source its source, or a word for none
 * @param period what it covers, or a word for none
 * @param id what tells it from the others of its source and period, without blanks
 * @param rows changes whenever its rows may
 * @param standing changes whenever anything about it does
 */
public record Receipt(String source, String period, String id, boolean counts, String rows, String standing) {
    private String cover() {
        return (source + " " + period).strip();
    }

    /** The submissions of these sources that count. */
    static Fingerprint counted(List<Receipt> receipts, Predicate<String> ofSource) {
        return Fingerprint.all(byCover(receipts.stream()
                        .filter(receipt -> receipt.counts() && ofSource.test(receipt.source()))
                        .toList())
                .entrySet()
                .stream()
                .map(cover -> Fingerprint.counted(
                        cover.getKey(),
                        cover.getValue().stream()
                                .map(receipt -> receipt.id() + "@" + receipt.rows())
                                .toList()))
                .toList());
    }

    /** All of them, whether they count or not. */
    public static Fingerprint received(List<Receipt> receipts) {
        return Fingerprint.all(byCover(receipts).entrySet().stream()
                .map(cover -> Fingerprint.received(
                        cover.getKey(),
                        cover.getValue().stream()
                                .map(receipt -> receipt.id() + "@" + receipt.standing())
                                .toList()))
                .toList());
    }

    /**
     * What a table ties together.
     *
     * @param ties for the id of a submission those of the others that it is tied to
     */
    public static Fingerprint tied(String table, List<Receipt> receipts, Map<String, Set<String>> ties) {
        Map<String, String> rows = receipts.stream()
                .filter(Receipt::counts)
                .collect(Collectors.toMap(Receipt::id, Receipt::rows, (one, same) -> one));
        return Fingerprint.tied(
                table,
                ties.entrySet().stream()
                        .map(tied -> tied.getKey() + "@" + hash(tied.getValue(), rows))
                        .toList());
    }

    private static String hash(Set<String> others, Map<String, String> rows) {
        return Fingerprints.hash(others.stream()
                .sorted()
                .map(other -> other + " " + rows.getOrDefault(other, ""))
                .toList());
    }

    private static Map<String, List<Receipt>> byCover(List<Receipt> receipts) {
        return receipts.stream().collect(Collectors.groupingBy(Receipt::cover));
    }
}
