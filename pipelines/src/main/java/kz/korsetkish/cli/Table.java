package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows with a heading, printed with aligned columns. */
record Table(List<String> heading, List<List<String>> rows) {
    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < heading.size(); i++) {
            int column = i;
            int widest =
                    rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
            widths.add(Math.max(widest, length(heading.get(i))));
        }
        print(out, heading, widths);
        print(out, widths.stream().map("-"::repeat).toList(), widths);
        rows.forEach(row -> print(out, row, widths));
    }

    private static void print(PrintWriter out, List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).append(" ".repeat(widths.get(i) - length(cells.get(i)) + 2));
        }
        out.println(line.toString().stripTrailing());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
