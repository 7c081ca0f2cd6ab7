package kz.korsetkish.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet prints: on A4 across, as wide as the paper, its header on every page. */
final class PageSetup {
    private static final float MARGIN = 0.4f;
    /** More of them side by side could not be read on one sheet of paper. */
    private static final double LETTERS = 220;

    private PageSetup() {}

    /**
     * @param width of all columns, in letters
     * @param head words on top of every page
     */
    static void of(Worksheet sheet, double width, String head) {
        int pages = (int) Math.ceil(width / LETTERS);
        if (pages > 1) {
            sheet.repeatCols(0);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.setAutoPageBreaks(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(2 * MARGIN);
        sheet.bottomMargin(2 * MARGIN);
        sheet.headerMargin(MARGIN);
        sheet.footerMargin(MARGIN);
        // A lone ampersand would begin a code.
        sheet.header(head.replace("&", "&&"), Position.LEFT);
        sheet.footer(sheet.getName(), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }
}
