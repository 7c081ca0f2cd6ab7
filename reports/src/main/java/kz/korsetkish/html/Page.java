package kz.korsetkish.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.korsetkish.html.HtmlReport.Group;
import kz.korsetkish.pdf.Paper;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;

/** The page around the reports: head, contents, choice of a report, foot. */
final class Page {
    private final Texts texts;
    private final List<Group> groups;
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Anchors anchors = new Anchors();
    private final Looks looks = new Looks();
    private final Drawings drawings = new Drawings(looks);
    private final Map<String, List<Article.Entry>> entries = new LinkedHashMap<>();

    Page(String language, List<Group> groups) {
        this.texts = Texts.of(language);
        this.groups = groups;
        for (Group group : groups) {
            for (Report report : group.reports()) {
                Paper paper = report.accounted(language);
                papers.put(id(report), paper);
                anchors.read(id(report), paper.parts());
            }
        }
    }

    static String id(Report report) {
        return report.file().replace('/', '.');
    }

    String html() {
        // First, since it says which colours and headings there are.
        Markup reports = new Markup();
        groups.forEach(group -> group(group, reports));
        String style = resource("report.css") + looks.css();
        String script = resource("report.js");
        Paper first = papers.values().iterator().next();
        Markup html = new Markup();
        html.add("<!DOCTYPE html>\n").open("html", "lang", texts.language()).line();
        head(first, style, script, html);
        html.open("body").line();
        html.element("a", texts.get("html.skip"), "class", "skip", "href", "#main")
                .line();
        html.open("svg", "class", "signs", "aria-hidden", "true")
                .add(drawings.signs())
                .close("svg")
                .line();
        header(first, html);
        html.open("div", "class", "page").line();
        new Contents(texts, groups, papers, entries).write(html);
        html.open("main", "id", "main")
                .line()
                .add(reports.toString())
                .close("main")
                .close("div")
                .line();
        footer(first, html);
        html.open("div", "id", "value", "role", "tooltip", "hidden", "", "data-table", texts.get("html.data"))
                .close("div");
        html.open("script").add(script).close("script").line();
        return html.close("body").add(HtmlReport.END).toString();
    }

    private void head(Paper paper, String style, String script, Markup html) {
        String policy = "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        meta("viewport", "width=device-width, initial-scale=1", html);
        meta("color-scheme", "light dark", html);
        meta("author", paper.author(), html);
        meta("description", paper.subject(), html);
        meta("generator", paper.producer(), html);
        html.element("title", paper.title()).line();
        // Else the browser would ask for one.
        html.open("link", "rel", "icon", "href", "data:,").line();
        html.open("style").add(style).close("style").line();
        html.close("head").line();
    }

    private static void meta(String name, String content, Markup html) {
        html.open("meta", "name", name, "content", content).line();
    }

    private void header(Paper paper, Markup html) {
        html.open("header").line();
        html.element("p", texts.get("report.series"), "class", "series").line();
        html.element("h1", paper.running().headLeft()).line();
        html.element("p", paper.subject(), "class", "lead").line();
        html.element("p", paper.running().headRight() + " · " + paper.running().foot(), "class", "release")
                .line();
        html.open("nav", "aria-label", texts.get("html.languages")).open("ul", "class", "languages");
        for (String language : Languages.all()) {
            String name = Texts.of(language).get("language.name");
            html.open("li");
            if (language.equals(texts.language())) {
                html.element("b", name, "lang", language, "aria-current", "page");
            } else {
                html.element("a", name, "lang", language, "hreflang", language, "href", HtmlReport.file(language));
            }
            html.close("li");
        }
        html.close("ul").close("nav").close("header").line();
    }

    private void group(Group group, Markup html) {
        boolean alone = group.kind() == ReportKind.NATIONAL;
        if (!alone) {
            String heading = group.kind().code();
            html.open("section", "class", "group", "aria-labelledby", heading).line();
            html.element("h2", texts.get("html." + heading), "id", heading).line();
            html.open("ul", "class", "reports");
            group.reports()
                    .forEach(report -> html.open("li")
                            .element("a", name(report), "href", "#" + id(report))
                            .close("li"));
            html.close("ul").line();
        }
        for (Report report : group.reports()) {
            Prose prose = new Prose(id(report), anchors, looks, drawings);
            String title = alone ? texts.get("html.national") : name(report);
            Article article = new Article(
                    id(report), title, paper(report).parts(), alone ? 2 : 3, prose, new Figures(prose, texts));
            article.write(html);
            entries.put(id(report), article.contents());
        }
        if (!alone) {
            html.close("section").line();
        }
    }

    private Paper paper(Report report) {
        return Objects.requireNonNull(papers.get(id(report)), report.file());
    }

    private String name(Report report) {
        return paper(report).running().headLeft();
    }

    private void footer(Paper paper, Markup html) {
        List<String> words = new ArrayList<>();
        words.add(paper.title());
        words.add(paper.running().foot());
        words.add(paper.producer());
        html.open("footer").element("p", String.join(" · ", words));
        html.open("p").element("a", texts.get("html.top"), "href", "#contents").close("p");
        html.close("footer").line();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
