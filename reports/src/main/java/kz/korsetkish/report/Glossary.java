package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** What the words of the report mean: the terms that the bundle numbers from 1. */
final class Glossary {
    private Glossary() {}

    static List<Element> elements(Voice voice) {
        String title = voice.say("glossary.title");
        return List.of(new Heading(2, title, Type.HEADING, Optional.of(title), Optional.empty()), table(title, voice));
    }

    private static Table table(String title, Voice voice) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; voice.texts().find("glossary." + i + ".term").isPresent(); i++) {
            String key = "glossary." + i;
            rows.add(Row.of(List.of(
                    Cell.of(
                            Table.Kind.ROW_HEADER,
                            Cells.line(voice.say(key + ".term"), Type.TABLE.in(Face.BOLD), Align.LEFT)),
                    Cells.data(List.of(Cells.line(voice.say(key + ".meaning"), Type.TABLE, Align.LEFT))))));
        }
        return new Table(
                List.of(26f, 74f),
                title,
                List.of(Row.of(List.of(
                        Cells.header(voice.say("column.term"), Align.LEFT),
                        Cells.header(voice.say("column.meaning"), Align.LEFT)))),
                rows);
    }
}
