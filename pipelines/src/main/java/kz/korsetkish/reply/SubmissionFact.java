package kz.korsetkish.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Submission;

/** What a report says of its submission before it comes to the rows. */
record SubmissionFact(String name, String value) {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** The facts in one language. */
    static List<SubmissionFact> of(Submission submission, Source source, long rejected, Wording wording) {
        List<SubmissionFact> facts = new ArrayList<>();
        facts.add(fact("file", submission.fileName(), wording));
        facts.add(fact("submission", submission.submissionId(), wording));
        facts.add(fact("source", wording.of(source.title()).orElse("") + " (" + source.name() + ")", wording));
        facts.add(fact("organisation", submission.organisation().orElse(""), wording));
        facts.add(fact("period", submission.period().orElse(""), wording));
        facts.add(fact("sent", LocalDate.ofInstant(submission.sentAt(), ALMATY).toString(), wording));
        facts.add(fact("outcome", wording.say("outcome." + submission.outcome().text()), wording));
        submission.rowsInFile().ifPresent(rows -> {
            facts.add(fact("rows", String.valueOf(rows), wording));
            facts.add(fact("accepted", String.valueOf(rows - Math.max(rejected, submission.rowsRejected())), wording));
            facts.add(fact("rejected", String.valueOf(Math.max(rejected, submission.rowsRejected())), wording));
        });
        if (rejected == 0) {
            facts.add(fact("message", wording.of(submission), wording));
        }
        return facts;
    }

    private static SubmissionFact fact(String name, String value, Wording wording) {
        return new SubmissionFact(wording.say("fact." + name), value);
    }
}
