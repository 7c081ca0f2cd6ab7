package kz.korsetkish.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** The bookmarks, nested by the level of their headings. */
final class Outline {
    private final Deque<Entry> path = new ArrayDeque<>();

    Outline(PdfWriter writer) {
        path.push(new Entry(0, writer.getRootOutline()));
    }

    void add(int level, String title, float y) {
        while (path.element().level >= level) {
            path.pop();
        }
        PdfOutline parent = path.element().outline;
        path.push(new Entry(
                level, new PdfOutline(parent, new PdfDestination(PdfDestination.XYZ, 0, y, 0), title, level == 1)));
    }

    private record Entry(int level, PdfOutline outline) {}
}
