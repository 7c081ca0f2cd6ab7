package kz.korsetkish.html;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Gap;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.OnPaper;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Room;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Together;

/** One report within the page: its first heading names it, the others go down from there. */
final class Article {
    private static final int DEEPEST = 6;

    private final String id;
    private final String title;
    private final List<Part> parts;
    private final Prose prose;
    private final Tables tables;
    private final Figures figures;
    private final int level;
    private final List<Entry> contents = new ArrayList<>();
    private boolean named;
    private boolean inPart;

    /**
     * A heading in the contents.
     *
     * @param depth 1 for a part, 2 within it
     */
    record Entry(int depth, String title, String id) {}

    /** @param level of the heading that names the report */
    Article(String id, String title, List<Part> parts, int level, Prose prose, Figures figures) {
        this.id = id;
        this.title = title;
        this.parts = parts;
        this.level = level;
        this.prose = prose;
        this.figures = figures;
        this.tables = new Tables(prose, figures);
    }

    /** Its headings, once it is written. */
    List<Entry> contents() {
        return List.copyOf(contents);
    }

    void write(Markup html) {
        String heading = id + ".title";
        html.open("article", "id", id, "aria-labelledby", heading).line();
        html.element("h" + level, title, "id", heading, "tabindex", "-1").line();
        // Read once: it holds for the whole report.
        parts.stream().flatMap(part -> part.notice().stream()).findFirst().ifPresent(notice -> notice(notice, html));
        for (Part part : parts) {
            inPart = false;
            elements(part.elements(), html);
        }
        html.close("article").line();
    }

    private static void notice(String text, Markup html) {
        html.open("p", "class", "panel notice").element("b", text).close("p").line();
    }

    private void elements(List<Element> elements, Markup html) {
        elements.forEach(element -> element(element, html));
    }

    private void element(Element element, Markup html) {
        switch (element) {
            case Heading heading -> heading(heading, html);
            case Paragraph paragraph -> prose.paragraph(paragraph, html);
            case Bullets bullets -> bullets(bullets, html);
            case Table table -> tables.table(table, html);
            case Figure figure -> figures.figure(figure, html);
            case Together together -> {
                html.open("div", "class", "together");
                elements(together.elements(), html);
                html.close("div");
            }
            case Noticed noticed -> elements(noticed.elements(), html);
            case OnPaper paper -> {}
            case Gap gap -> {}
            case Room room -> {}
        }
    }

    private void bullets(Bullets bullets, Markup html) {
        html.open("ul");
        for (List<Inline> item : bullets.items()) {
            html.open("li");
            prose.inlines(item, html);
            html.close("li").line();
        }
        html.close("ul").line();
    }

    private void heading(Heading heading, Markup html) {
        // The report has its name already.
        if (heading.level() == 1 && !named && heading.anchor().isEmpty()) {
            named = true;
            return;
        }
        inPart |= heading.level() == 1;
        int depth = heading.level() == 1 || !inPart ? 1 : 2;
        String anchor = heading.anchor()
                .flatMap(name -> prose.anchors().take(id, name))
                .orElseGet(() -> prose.anchors().next(id));
        if (heading.bookmark().isPresent()) {
            contents.add(new Entry(depth, heading.bookmark().get(), anchor));
        }
        html.element("h" + Math.min(DEEPEST, level + depth), heading.text(), "id", anchor)
                .line();
    }
}
