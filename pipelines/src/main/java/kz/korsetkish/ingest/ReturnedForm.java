package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.korsetkish.ingest.file.SheetTexts;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.ReturnForm;
import kz.korsetkish.submission.SentText;

/**
 * A rejection report that its sender corrected and sent back. It names the submission that it corrects in a sheet of
 * its own, whatever the file is called. Its rows are in the sheet {@code rows} below a header with the contract's
 * columns; columns whose names begin with an underscore are not part of the contract and are left out.
 */
public final class ReturnedForm {
    private static final int MOST_ROWS = 100;

    private ReturnedForm() {}

    /** The submission that this file corrects; empty for any file that is not a returned report. */
    public static Optional<String> corrects(Path file) {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Optional.empty();
        }
        try {
            List<String> texts = SheetTexts.first(file, ReturnForm.SUBMISSION, MOST_ROWS);
            int label = texts.indexOf(ReturnForm.SUBMISSION_ID);
            return label < 0 || label + 1 >= texts.size()
                    ? Optional.empty()
                    : Optional.of(texts.get(label + 1).strip());
        } catch (IOException | UnreadableException | IllegalArgumentException e) {
            // Not a workbook, or a broken or hostile one: whoever reads its rows says what is wrong with it.
            return Optional.empty();
        }
    }

    /** The value that stood in a CSV report before it was kept from running as a formula. */
    public static String asSent(String field) {
        return SentText.undone(field);
    }
}
