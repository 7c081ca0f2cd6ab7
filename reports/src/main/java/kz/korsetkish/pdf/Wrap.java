package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks inlines into lines: at spaces, within a word only where it is wider than the column. */
final class Wrap {
    private final Fonts fonts;
    private final float column;
    private final List<Line> lines = new ArrayList<>();
    private List<Line.Atom> atoms = new ArrayList<>();
    private float x;

    private Wrap(Fonts fonts, float column) {
        this.fonts = fonts;
        this.column = column;
    }

    static List<Line> lines(List<Inline> inlines, float column, Fonts fonts) {
        Wrap wrap = new Wrap(fonts, column);
        for (List<Token> cluster : clusters(inlines)) {
            wrap.place(cluster);
        }
        wrap.endLine();
        return wrap.lines;
    }

    /** How wide a column must be for no word to break. */
    static float longestWord(List<Inline> inlines, Fonts fonts) {
        Wrap wrap = new Wrap(fonts, Float.MAX_VALUE);
        double longest = clusters(inlines).stream()
                .mapToDouble(
                        cluster -> cluster.stream().mapToDouble(wrap::width).sum())
                .max()
                .orElse(0);
        return (float) Math.ceil(longest);
    }

    /** Words that no space parts stand together: a bold word and the comma after it. */
    private static List<List<Token>> clusters(List<Inline> inlines) {
        List<List<Token>> clusters = new ArrayList<>();
        boolean space = true;
        for (Inline inline : inlines) {
            String text = text(inline);
            if (inline instanceof Inline.Sign) {
                add(clusters, new Token(inline, ""), space);
                space = false;
                continue;
            }
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == ' ') {
                    if (i > start) {
                        add(clusters, new Token(inline, text.substring(start, i)), space);
                        space = false;
                    }
                    space |= i < text.length();
                    start = i + 1;
                }
            }
        }
        return clusters;
    }

    private static void add(List<List<Token>> clusters, Token token, boolean opens) {
        if (opens || clusters.isEmpty()) {
            clusters.add(new ArrayList<>());
        }
        clusters.getLast().add(token);
    }

    private void place(List<Token> cluster) {
        float width = (float) cluster.stream().mapToDouble(this::width).sum();
        float gap = atoms.isEmpty() ? 0 : space();
        if (x + gap + width > column && !atoms.isEmpty()) {
            endLine();
            gap = 0;
        }
        if (width > column) {
            cluster = cluster.stream().flatMap(token -> chop(token).stream()).toList();
        }
        boolean first = true;
        for (Token token : cluster) {
            float own = width(token);
            if (!first && x + own > column) {
                endLine();
            }
            append(token, own, first ? gap : 0);
            first = false;
        }
    }

    private List<Token> chop(Token token) {
        if (token.text.isEmpty() || width(token) <= column) {
            return List.of(token);
        }
        List<Token> chunks = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (end < token.text.length()) {
            int next = token.text.offsetByCodePoints(end, 1);
            if (end > start && width(new Token(token.inline, token.text.substring(start, next))) > column) {
                chunks.add(new Token(token.inline, token.text.substring(start, end)));
                start = end;
            }
            end = next;
        }
        chunks.add(new Token(token.inline, token.text.substring(start)));
        return chunks;
    }

    private void append(Token token, float width, float gap) {
        Line.Atom last = atoms.isEmpty() ? null : atoms.getLast();
        String space = gap > 0 ? " " : "";
        if (last != null && last.inline().equals(token.inline) && !(token.inline instanceof Inline.Sign)) {
            atoms.set(atoms.size() - 1, last.extended(space + token.text, x + gap + width - last.x()));
        } else {
            if (last != null && (last.inline() instanceof Inline.Words || last.inline() instanceof Inline.Foreign)) {
                atoms.set(atoms.size() - 1, last.extended(space, last.width()));
            }
            atoms.add(new Line.Atom(token.inline, token.text, x + gap, width));
        }
        x += gap + width;
    }

    private void endLine() {
        if (atoms.isEmpty()) {
            return;
        }
        float height = 0;
        float baseline = 0;
        for (Line.Atom atom : atoms) {
            if (!(atom.inline() instanceof Inline.Sign)) {
                Style style = style(atom.inline());
                height = Math.max(height, style.leading());
                baseline = Math.max(baseline, style.leading() / 2 + style.size() * 0.36f);
            } else {
                height = Math.max(height, ((Inline.Sign) atom.inline()).height());
            }
        }
        lines.add(new Line(List.copyOf(atoms), x, height, baseline == 0 ? height : baseline));
        atoms = new ArrayList<>();
        x = 0;
    }

    private float space() {
        Inline last = atoms.getLast().inline();
        return last instanceof Inline.Sign ? 3 : fonts.width(" ", style(last));
    }

    private float width(Token token) {
        return switch (token.inline) {
            case Inline.Sign sign -> sign.width();
            case Inline.Words words -> fonts.width(token.text, words.style());
            case Inline.Foreign foreign -> fonts.width(token.text, foreign.style());
            case Inline.Jump jump -> fonts.width(token.text, jump.style());
            case Inline.Away away -> fonts.width(token.text, away.style());
            case Inline.Cite cite -> fonts.width(token.text, cite.style());
            case Inline.PageNumber page -> fonts.width(token.text, page.style());
        };
    }

    private static String text(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Foreign foreign -> foreign.text();
            case Inline.Jump jump -> jump.text();
            case Inline.Away away -> away.text();
            case Inline.Cite cite -> cite.text();
            // Pages are known when all are laid out: room for three digits.
            case Inline.PageNumber page -> "000";
            case Inline.Sign sign -> "";
        };
    }

    static Style style(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> words.style();
            case Inline.Foreign foreign -> foreign.style();
            case Inline.Jump jump -> jump.style();
            case Inline.Away away -> away.style();
            case Inline.Cite cite -> cite.style();
            case Inline.PageNumber page -> page.style();
            case Inline.Sign sign -> throw new IllegalArgumentException("a sign has no letters: " + sign);
        };
    }

    private record Token(Inline inline, String text) {}
}
