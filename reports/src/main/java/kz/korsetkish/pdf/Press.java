package kz.korsetkish.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.text.Unprintable;

/** Prints papers: PDF/UA-1 and PDF/A-2a in one file, the same bytes for the same paper. */
public final class Press {
    private final Paper paper;
    private final Fonts fonts = new Fonts();
    private final Tag root = Tag.document();
    /** The notices that are in the text already; where they stand again they are seen and not read out. */
    private final Set<String> heard = new HashSet<>();

    private Press(Paper paper) {
        this.paper = paper;
    }

    /**
     * Writes beside the file first and moves it into place, so that a killed process leaves no half a paper.
     *
     * @return the characters that no font has: a replacement is printed for each
     */
    public static List<Unprintable> print(Paper paper, Path file) throws IOException {
        var press = new Press(paper);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                press.print(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return press.fonts.unprintable();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void print(OutputStream out) {
        List<Sheets.Sheet> sheets = new ArrayList<>();
        for (Part part : paper.parts()) {
            sheets.addAll(lay(part));
        }
        try (PdfFile file = new PdfFile(paper, out)) {
            Pictures pictures = new Pictures(fonts);
            Outline outline = new Outline(file.writer());
            Map<String, Integer> pages = pages(sheets);
            for (int i = 0; i < sheets.size(); i++) {
                file.newPage();
                fonts.turn(i + 1);
                Canvas canvas = new Canvas(file.writer(), fonts, pictures, outline, pages);
                paint(canvas, sheets.get(i), i + 1, sheets.size());
            }
        }
    }

    /** On which page each place stands. */
    private static Map<String, Integer> pages(List<Sheets.Sheet> sheets) {
        Map<String, Integer> pages = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            int page = i + 1;
            sheets.get(i).placed().forEach(placed -> placed.piece().anchor().ifPresent(name -> pages.put(name, page)));
        }
        return pages;
    }

    private List<Sheets.Sheet> lay(Part part) {
        Tag section = root.child("Sect");
        float noticeHeight =
                part.notice().map(text -> notice(text, section).height()).orElse(0f);
        List<Piece> pieces = new Typesetter(fonts).set(part.elements(), section, Grid.COLUMN);
        return Sheets.of(part, section, noticeHeight, pieces);
    }

    private Piece notice(String text, Tag section) {
        Paragraph words =
                Paragraph.of(text, Type.SMALL.in(Face.BOLD).in(Ink.AMBER)).on(new Panel(Ink.AMBER, Ink.AMBER_WASH));
        return new ParagraphSetter(words, section.child("P"), Grid.COLUMN, fonts).block();
    }

    private void paint(Canvas canvas, Sheets.Sheet sheet, int page, int pages) {
        if (sheet.first()) {
            sheet.part()
                    .backdrop()
                    .ifPresent(picture -> canvas.artifact(
                            brush -> brush.picture(picture, new Box(0, 0, Grid.PAGE_WIDTH, Grid.PAGE_HEIGHT))));
        }
        if (sheet.part().running()) {
            paintRunning(canvas, page, pages);
        }
        Optional<String> notice = sheet.part().notice().filter(text -> sheet.isNoticed());
        notice.ifPresent(text -> {
            Canvas spoken = heard.add(text) ? canvas : canvas.decorating();
            notice(text, sheet.section()).paint().at(spoken, Grid.MARGIN, Grid.NOTICE_TOP);
        });
        for (Sheets.Placed placed : sheet.placed()) {
            placed.piece().paint().at(canvas, Grid.MARGIN, placed.top());
        }
    }

    private void paintRunning(Canvas canvas, int page, int pages) {
        Paper.Running running = paper.running();
        float right = Grid.PAGE_WIDTH - Grid.MARGIN;
        canvas.running("Header", brush -> {
            brush.text(running.headLeft(), Type.SMALL, Grid.MARGIN, Grid.HEAD_BASELINE);
            float width = fonts.width(running.headRight(), Type.SMALL);
            brush.text(running.headRight(), Type.SMALL, right - width, Grid.HEAD_BASELINE);
            brush.rule(Grid.MARGIN, Grid.HEAD_BASELINE + 5, Grid.COLUMN, 0.4f, Ink.RULE);
        });
        canvas.running("Footer", brush -> {
            String label = running.page().of(page, pages);
            brush.rule(Grid.MARGIN, Grid.FOOT_BASELINE - 12, Grid.COLUMN, 0.4f, Ink.RULE);
            brush.text(running.foot(), Type.SMALL, Grid.MARGIN, Grid.FOOT_BASELINE);
            brush.text(label, Type.SMALL, right - fonts.width(label, Type.SMALL), Grid.FOOT_BASELINE);
        });
    }
}
