package kz.korsetkish.html;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.korsetkish.html.HtmlReport.Group;
import kz.korsetkish.pdf.Paper;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import kz.korsetkish.text.Texts;

/** The contents of the page as a nested list, and the choice of the report that is shown. */
record Contents(Texts texts, List<Group> groups, Map<String, Paper> papers, Map<String, List<Article.Entry>> entries) {

    void write(Markup html) {
        html.open("nav", "id", "contents", "aria-label", texts.get("html.contents"))
                .line();
        choice(html);
        html.open("details", "class", "contents").element("summary", texts.get("html.contents"));
        html.open("ul").line();
        for (Group group : groups) {
            if (group.kind() == ReportKind.NATIONAL) {
                group.reports().forEach(report -> entries(report, html));
            } else {
                group(group, html);
            }
        }
        html.close("ul").close("details").close("nav").line();
    }

    /** Of no use without the script, which shows it. */
    private void choice(Markup html) {
        html.open("p", "class", "choice", "hidden", "");
        html.element("label", texts.get("html.shown"), "for", "shown");
        html.open("select", "id", "shown").line();
        for (Group group : groups) {
            boolean alone = group.kind() == ReportKind.NATIONAL;
            if (!alone) {
                html.open("optgroup", "label", texts.get("html." + group.kind().code()));
            }
            group.reports()
                    .forEach(report -> html.element(
                                    "option",
                                    alone ? texts.get("html.national") : name(report),
                                    "value",
                                    Page.id(report))
                            .line());
            if (!alone) {
                html.close("optgroup");
            }
        }
        html.element("option", texts.get("html.all"), "value", "*");
        html.close("select").close("p").line();
    }

    private void entries(Report report, Markup html) {
        int depth = 0;
        for (Article.Entry entry : Objects.requireNonNull(entries.get(Page.id(report)))) {
            if (depth == 1 && entry.depth() == 2) {
                html.open("ul");
            } else if (depth == 2 && entry.depth() == 1) {
                html.close("li").close("ul").close("li").line();
            } else if (depth > 0) {
                html.close("li").line();
            }
            html.open("li").element("a", entry.title(), "href", "#" + entry.id());
            depth = entry.depth();
        }
        if (depth == 2) {
            html.close("li").close("ul");
        }
        if (depth > 0) {
            html.close("li").line();
        }
    }

    private void group(Group group, Markup html) {
        html.open("li")
                .open("details")
                .element("summary", texts.get("html." + group.kind().code()));
        html.open("ul").line();
        group.reports()
                .forEach(report -> html.open("li")
                        .element("a", name(report), "href", "#" + Page.id(report))
                        .close("li")
                        .line());
        html.close("ul").close("details").close("li").line();
    }

    private String name(Report report) {
        return Objects.requireNonNull(papers.get(Page.id(report))).running().headLeft();
    }
}
