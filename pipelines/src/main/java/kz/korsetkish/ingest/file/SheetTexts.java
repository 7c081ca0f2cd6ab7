package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.storage.LocalCopy;

/** The texts at the top of one sheet of a workbook. */
public final class SheetTexts {
    private SheetTexts() {}

    /**
     * The texts of the first rows of a sheet, cell by cell; none where the workbook has no sheet of this name.
     *
     * @throws UnreadableException for a file that is no sound workbook
     */
    public static List<String> first(Path file, String name, int rows) throws IOException, UnreadableException {
        return LocalCopy.of(file, local -> {
            try (var workbook = Workbook.open(local, Limits.DEFAULT)) {
                Optional<Workbook.Sheet> named = workbook.sheets().stream()
                        .filter(sheet -> sheet.name().equals(name))
                        .findFirst();
                return named.isEmpty() ? List.of() : first(workbook, named.get(), rows);
            }
        });
    }

    private static List<String> first(Workbook workbook, Workbook.Sheet sheet, int rows)
            throws IOException, UnreadableException {
        List<String> texts = new ArrayList<>();
        try (SheetRows read = workbook.rows(sheet)) {
            Optional<SheetRow> row = read.next();
            for (int i = 0; i < rows && row.isPresent(); i++) {
                row.get().cells().forEach(cell -> texts.add(cell.text()));
                row = read.next();
            }
        }
        return texts;
    }
}
