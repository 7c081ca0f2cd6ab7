package kz.korsetkish.pdf;

/** The one type scale. */
public final class Type {
    public static final Style DISPLAY = new Style(Face.BOLD, 30, 35, Ink.NAVY);
    public static final Style TITLE = new Style(Face.BOLD, 17, 21, Ink.NAVY);
    public static final Style LEAD = new Style(Face.REGULAR, 11.5f, 15.5f, Ink.TEXT);
    public static final Style HEADING = new Style(Face.BOLD, 10.5f, 14, Ink.NAVY);
    public static final Style BODY = new Style(Face.REGULAR, 9, 12.5f, Ink.TEXT);
    public static final Style TABLE = new Style(Face.REGULAR, 8, 10.5f, Ink.TEXT);
    public static final Style SMALL = new Style(Face.REGULAR, 7.2f, 9.4f, Ink.QUIET);

    private Type() {}
}
