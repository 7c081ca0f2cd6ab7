package kz.korsetkish.pdf;

import java.awt.Color;

/** The palette: distinct for colour-blind readers and by lightness in grey print. */
public final class Ink {
    public static final Color TEXT = new Color(0x1A1F26);
    public static final Color QUIET = new Color(0x55606B);
    public static final Color RULE = new Color(0xC3CAD1);
    public static final Color WASH = new Color(0xF1F4F7);
    public static final Color NAVY = new Color(0x10355C);
    public static final Color BLUE = new Color(0x0B5CAD);
    public static final Color PALE_BLUE = new Color(0xDCE8F4);
    public static final Color ORANGE = new Color(0xB8480A);
    public static final Color TARGET = new Color(0x3B434C);
    public static final Color AMBER_WASH = new Color(0xFFF1D0);
    public static final Color AMBER = new Color(0x8A5A00);
    public static final Color PAPER = Color.WHITE;

    private Ink() {}
}
