package kz.korsetkish.submission;

import java.time.Instant;
import java.util.List;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.RowFactory;

/** {@code ops.withdrawal}: who took which submission back, when and why. Rows are only added. */
public final class WithdrawalTable {
    private static final String NAME = "ops.withdrawal";

    private final Session session;

    public WithdrawalTable(Session session) {
        this.session = session;
    }

    /** Nothing taken back is an empty table, not a missing one. */
    public void createMissing() {
        if (!session.hasTable(NAME)) {
            session.create(NAME);
        }
    }

    public List<Withdrawal> read() {
        if (!session.hasTable(NAME)) {
            return List.of();
        }
        return session.table(NAME).collectAsList().stream()
                .map(row -> new Withdrawal(
                        row.getAs("submission_id"),
                        row.<Instant>getAs("sent_at"),
                        row.<Instant>getAs("withdrawn_at"),
                        row.getAs("withdrawn_by"),
                        row.getAs("reason")))
                .toList();
    }

    void append(Withdrawal withdrawal) {
        var row = RowFactory.create(
                withdrawal.submissionId(),
                withdrawal.sentAt(),
                withdrawal.withdrawnAt(),
                withdrawal.withdrawnBy(),
                withdrawal.reason());
        session.append(NAME, session.rows(NAME, List.of(row)));
    }
}
