package kz.korsetkish.ingest.file;

import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet that has cells.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param isHidden by a filter, or by hand
 * @param cells those that are not blank, from left to right
 */
record SheetRow(long number, boolean isHidden, List<Cell> cells) {
    boolean isBlank() {
        return cells.isEmpty();
    }

    Optional<Cell> cell(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
}
