package kz.korsetkish.html;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.korsetkish.html.Palette.Use;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Type;

/**
 * Paragraphs and what is within them.
 *
 * @param report in which they stand
 */
record Prose(String report, Anchors anchors, Looks looks, Drawings drawings) {
    /** Print is read closer than a screen. */
    private static final float PIXELS = 1.3f;

    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    void paragraph(Paragraph paragraph, Markup html) {
        if (paragraph.inlines().isEmpty()) {
            return;
        }
        html.open("p", "class", classes(paragraph));
        inlines(paragraph.inlines(), html);
        html.close("p").line();
    }

    void inlines(List<Inline> inlines, Markup html) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            if (inline instanceof Inline.Sign
                    && i + 1 < inlines.size()
                    && inlines.get(i + 1) instanceof Inline.Words words) {
                withWord(inline, words, html);
                i++;
            } else {
                inline(inline, html);
            }
        }
    }

    /** A sign stays with the word after it. */
    private void withWord(Inline sign, Inline.Words words, Markup html) {
        int end = 1;
        while (end < words.text().length() && " \u00a0".indexOf(words.text().charAt(end)) < 0) {
            end++;
        }
        String first = words.text().substring(0, Math.min(end, words.text().length()));
        html.open("span", "class", "k");
        inline(sign, html);
        words(first, words.style(), html);
        html.close("span");
        if (end < words.text().length()) {
            words(words.text().substring(end), words.style(), html);
        }
    }

    private String classes(Paragraph paragraph) {
        List<String> classes = new ArrayList<>();
        paragraph.panel().ifPresent(panel -> {
            classes.add("panel");
            classes.add(looks.palette().name(Use.GROUND, panel.fill()));
            classes.add(looks.palette().name(Use.EDGE, panel.bar()));
        });
        float size = style(paragraph.inlines()).map(Style::size).orElse(Type.BODY.size());
        if (size >= Type.LEAD.size()) {
            classes.add("lead");
        } else if (size < Type.TABLE.size()) {
            classes.add("q");
        }
        switch (paragraph.align()) {
            case CENTRE -> classes.add("c");
            case RIGHT -> classes.add("r");
            case LEFT -> {}
        }
        return String.join(" ", classes);
    }

    private static Optional<Style> style(List<Inline> inlines) {
        return inlines.stream()
                .flatMap(inline -> switch (inline) {
                    case Inline.Words words -> Optional.of(words.style()).stream();
                    default -> Optional.<Style>empty().stream();
                })
                .findFirst();
    }

    private void inline(Inline inline, Markup html) {
        switch (inline) {
            case Inline.Words words -> words(words.text(), words.style(), html);
            case Inline.Foreign foreign -> {
                html.open("span", "lang", foreign.language());
                words(foreign.text(), foreign.style(), html);
                html.close("span");
            }
            case Inline.Sign sign -> sign(sign, html);
            case Inline.Jump jump -> jump(jump.text(), jump.style(), jump.anchor(), html);
            case Inline.Cite cite -> jump(cite.text(), cite.style(), cite.anchor(), html);
            case Inline.Away away -> away(away, html);
            case Inline.PageNumber page -> {}
        }
    }

    private void sign(Inline.Sign sign, Markup html) {
        if (sign.width() == sign.height()) {
            html.open("svg", "class", "sign", "aria-hidden", "true")
                    .add("<use href=\"#" + drawings.sign(sign.picture()) + "\"/>")
                    .close("svg");
            return;
        }
        html.open(
                        "svg",
                        "class",
                        "strip",
                        "aria-hidden",
                        "true",
                        "viewBox",
                        Drawings.viewBox(sign.width(), sign.height()),
                        "width",
                        SvgPath.number(sign.width() * PIXELS))
                .add(drawings.of(sign.picture(), sign.width(), sign.height()))
                .close("svg");
    }

    /** What leads nowhere in this page is no link. */
    private void jump(String text, Style style, String anchor, Markup html) {
        anchors.find(report, anchor)
                .ifPresentOrElse(id -> link(text, style, html, "href", "#" + id), () -> words(text, style, html));
    }

    /** To the web alone: an address may come from outside. */
    private void away(Inline.Away away, Markup html) {
        if (WEB.matcher(away.address()).matches()) {
            link(away.text(), away.style(), html, "href", away.address(), "rel", "noreferrer");
        } else {
            words(away.text(), away.style(), html);
        }
    }

    private static void link(String text, Style style, Markup html, String... attributes) {
        boolean small = style.size() < Type.TABLE.size();
        if (small) {
            html.open("small");
        }
        html.element("a", text, attributes);
        if (small) {
            html.close("small");
        }
    }

    private void words(String text, Style style, Markup html) {
        boolean small = style.size() < Type.TABLE.size();
        String color = color(style.color(), small);
        List<String> tags = new ArrayList<>();
        if (small) {
            tags.add("small");
        }
        if (style.face() == Face.BOLD) {
            tags.add("b");
        } else if (style.face() == Face.ITALIC) {
            tags.add("i");
        } else if (!color.isEmpty() && !small) {
            tags.add("span");
        }
        for (int i = 0; i < tags.size(); i++) {
            html.open(tags.get(i), "class", i == tags.size() - 1 ? color : "");
        }
        html.text(text);
        tags.reversed().forEach(html::close);
    }

    /** The class of a colour that says something; what was made for another ground than paper has none. */
    private String color(Color color, boolean small) {
        boolean usual = color.equals(small ? Ink.QUIET : Ink.TEXT);
        return usual || !Palette.isLegible(color) ? "" : looks.palette().name(Use.TEXT, color);
    }
}
