package kz.korsetkish.pdf;

/** The one type scale. */
public final class Type {
    public static final Style DISPLAY = new Style(Face.BOLD, 30, 35, Ink.NAVY);
    public static final Style TITLE = new Style(Face.BOLD, 15, 18.5f, Ink.NAVY);
    public static final Style SUBTITLE = new Style(Face.BOLD, 12.5f, 15.5f, Ink.NAVY);
    public static final Style LEAD = new Style(Face.REGULAR, 10, 13.6f, Ink.TEXT);
    public static final Style POINT = new Style(Face.REGULAR, 8.8f, 11.6f, Ink.TEXT);
    public static final Style HEADING = new Style(Face.BOLD, 9.8f, 13, Ink.NAVY);
    public static final Style BODY = new Style(Face.REGULAR, 8.6f, 11.8f, Ink.TEXT);
    public static final Style TABLE = new Style(Face.REGULAR, 8, 10, Ink.TEXT);
    public static final Style SMALL = new Style(Face.REGULAR, 7.2f, 9.4f, Ink.QUIET);

    private Type() {}
}
