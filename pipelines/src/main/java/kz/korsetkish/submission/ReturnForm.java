package kz.korsetkish.submission;

/** The sheets of a rejection report, by which it is known again when its sender returns it corrected. */
public final class ReturnForm {
    public static final String ROWS = "rows";
    public static final String SUBMISSION = "submission";
    public static final String SUBMISSION_ID = "submission_id";

    private ReturnForm() {}
}
