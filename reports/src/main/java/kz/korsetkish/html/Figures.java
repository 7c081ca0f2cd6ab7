package kz.korsetkish.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Grid;
import kz.korsetkish.text.Texts;

/** Charts with their values: seen, pointed at, read out, and taken away. */
record Figures(Prose prose, Texts texts) {
    private static final float BESIDE_WIDTH = 110;
    private static final String REACH = "8";

    void figure(Figure figure, Markup html) {
        float width = figure.width() == 0 ? Grid.COLUMN : figure.width();
        html.open("figure").line();
        html.open(
                "div", "class", "wide chart", "role", "group", "tabindex", "0", "aria-label", texts.get("html.chart"));
        picture(figure, width, html);
        html.close("div").line();
        if (!figure.data().isEmpty()) {
            data(figure.data(), html);
        }
        html.close("figure").line();
    }

    /** In a cell, whose neighbours hold its data. */
    void beside(Figure figure, Markup html) {
        float width = figure.width() == 0 ? BESIDE_WIDTH : figure.width();
        html.open(
                        "svg",
                        "class",
                        "beside",
                        "role",
                        "img",
                        "aria-label",
                        figure.alternative(),
                        "viewBox",
                        Drawings.viewBox(width, figure.height()))
                .add(prose.drawings().of(figure.picture(), width, figure.height()))
                .close("svg");
    }

    private void picture(Figure figure, float width, Markup html) {
        html.open("svg", "class", "chart", "viewBox", Drawings.viewBox(width, figure.height()));
        html.open("g", "role", "img", "aria-label", figure.alternative())
                .add(prose.drawings().of(figure.picture(), width, figure.height()))
                .close("g");
        List<SvgSurface.Point> points = prose.drawings().points(figure.picture(), width, figure.height());
        if (!points.isEmpty()) {
            points(points, html);
        }
        html.close("svg");
    }

    /** The first is a stop of the tab key; arrow keys lead on from it. */
    private void points(List<SvgSurface.Point> points, Markup html) {
        html.line().open("g", "class", "points", "role", "group", "aria-label", texts.get("html.points"));
        List<String> stop = List.of("tabindex", "0");
        for (SvgSurface.Point point : points) {
            List<String> attributes = new ArrayList<>(List.of("role", "img"));
            attributes.addAll(stop);
            attributes.addAll(List.of("cx", SvgPath.number(point.x()), "cy", SvgPath.number(point.y()), "r", REACH));
            html.open("circle", attributes.toArray(String[]::new));
            html.element("title", point.words()).close("circle");
            stop = List.of();
        }
        html.close("g");
    }

    /** To be taken away; the script shows it as a table. */
    private void data(Figure.Data data, Markup html) {
        html.open("figcaption");
        html.element("a", texts.get("html.csv"), "class", "csv", "download", data.name() + ".csv", "href", csv(data));
        html.close("figcaption").line();
    }

    /** With the mark by which spreadsheets know the letters. */
    private static String csv(Figure.Data data) {
        String rows = Stream.concat(Stream.of(data.columns()), data.rows().stream())
                .map(row -> row.stream().map(Figures::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return "data:text/csv;charset=utf-8,%EF%BB%BF" + inUrl(rows);
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String field(String text) {
        String safe = text.matches("(?s)[=@\\t\\r].*|[+-](?!\\d).*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Letters of any language may stand in an address as they are, which is shorter. */
    private static String inUrl(String text) {
        StringBuilder url = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c > 0xA0 || Character.isLetterOrDigit(c) || "-._~,;:()/+*".indexOf(c) >= 0) {
                url.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    url.append('%').append("%02X".formatted(b & 0xFF));
                }
            }
        });
        return url.toString();
    }
}
