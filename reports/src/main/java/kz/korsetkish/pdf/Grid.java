package kz.korsetkish.pdf;

/** The one page grid: A4, in points from the top left corner. */
public final class Grid {
    public static final float PAGE_WIDTH = 595;
    public static final float PAGE_HEIGHT = 842;
    public static final float MARGIN = 48;
    public static final float COLUMN = PAGE_WIDTH - 2 * MARGIN;

    static final float HEAD_BASELINE = 34;
    static final float FOOT_BASELINE = PAGE_HEIGHT - 28;
    static final float NOTICE_TOP = 46;
    static final float TOP = 54;
    static final float BOTTOM = PAGE_HEIGHT - 48;
    static final float NOTICE_GAP = 10;

    private Grid() {}
}
