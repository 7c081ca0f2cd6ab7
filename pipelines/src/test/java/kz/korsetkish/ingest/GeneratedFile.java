package kz.korsetkish.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of wages as one of the programs of the senders writes it, with the frame of a form around its rows.
 */
final class GeneratedFile {
    private static final List<String> PLACES =
            List.of("Акмолинский", "Щучинский", "Ёлкинский", "Зерендинский", "Целиноградский", "Есильский");

    private static final List<List<String>> HEADERS = List.of(
            List.of("worker_id", "hired", "owed", "paid"),
            List.of("Worker", "Day of hiring", "Owed", "Paid"),
            List.of("Работник", "Дата приёма, день", "Начислено", "Выплачено"),
            List.of("Работник / Worker", "hired", "Начислено\nOwed", " paid\u00A0"));

    private final String ending;
    private final byte[] bytes;
    private final List<Wage> rows;

    private GeneratedFile(String ending, byte[] bytes, List<Wage> rows) {
        this.ending = ending;
        this.bytes = bytes.clone();
        this.rows = rows;
    }

    /** Of its name. */
    String ending() {
        return ending;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Those that it means, in their order. */
    List<Wage> rows() {
        return rows;
    }

    /** One row. */
    record Wage(String worker, @Nullable LocalDate hired, BigDecimal owed, BigDecimal paid) {}

    static GeneratedFile of(Random random) throws IOException {
        return new Writer(random).file();
    }

    /** A workbook of one sheet whose cells start so many columns from the left. */
    static byte[] workbook(List<List<String>> lines, int firstColumn) throws IOException {
        var sheet = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= lines.size(); row++) {
            sheet.append("<row r='").append(row).append("'>");
            List<String> cells = lines.get(row - 1);
            for (int i = 0; i < cells.size(); i++) {
                sheet.append(cell((char) ('A' + firstColumn + i) + "" + row, cells.get(i)));
            }
            sheet.append("</row>");
        }
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip(Map.of(
                "xl/workbook.xml",
                bytes("<workbook xmlns:r='" + office + "'><sheets><sheet name='Лист1' r:id='a'/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                bytes("<Relationships><Relationship Id='a' Target='sheet.xml' Type='" + office
                        + "/worksheet'/></Relationships>"),
                "xl/sheet.xml",
                bytes(sheet.append("</sheetData></worksheet>").toString())));
    }

    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "<c r='" + place + "'/>";
        }
        return text.matches("\\d+(\\.\\d)?")
                ? "<c r='" + place + "'><v>" + text + "</v></c>"
                : "<c r='" + place + "' t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** How a program writes. */
    private static final class Writer {
        private final Random random;
        private final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        private final List<String> header;
        private final DateTimeFormatter day;
        private final char mark;

        Writer(Random random) {
            this.random = random;
            this.header = oneOf(HEADERS);
            this.day = DateTimeFormatter.ofPattern(
                    oneOf(List.of("uuuu-MM-dd", "dd.MM.uuuu", "dd.MM.uuuu H:mm", "uuuu/MM/dd")), Locale.ROOT);
            this.mark = random.nextBoolean() ? '.' : ',';
            if (random.nextInt(3) == 0) {
                Collections.shuffle(order, random);
            }
        }

        GeneratedFile file() throws IOException {
            List<Wage> rows =
                    IntStream.range(0, random.nextInt(1, 8)).mapToObj(this::row).toList();
            return switch (random.nextInt(4)) {
                case 0 -> new GeneratedFile(oneOf(List.of(".xlsx", ".xlsm", ".XLSX")), workbook(rows), rows);
                case 1 -> new GeneratedFile(".jsonl", json(rows), rows);
                default -> packed(text(rows), rows);
            };
        }

        private Wage row(int number) {
            LocalDate hired =
                    random.nextInt(4) == 0 ? null : LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            return new Wage(oneOf(PLACES) + " район, работник № " + number, hired, amount(), amount());
        }

        private BigDecimal amount() {
            return BigDecimal.valueOf(random.nextLong(0, 9_999_999_999L), 1);
        }

        private GeneratedFile packed(byte[] text, List<Wage> rows) throws IOException {
            return switch (random.nextInt(4)) {
                case 0 -> {
                    var out = new ByteArrayOutputStream();
                    try (OutputStream gzip = new GZIPOutputStream(out)) {
                        gzip.write(text);
                    }
                    yield new GeneratedFile(".csv.gz", out.toByteArray(), rows);
                }
                case 1 ->
                    new GeneratedFile(
                            ".zip",
                            zip(Map.of(
                                    "отчёт/ведомость.csv",
                                    text,
                                    "__MACOSX/._ведомость.csv",
                                    new byte[] {1, 2, 3},
                                    "Thumbs.db",
                                    new byte[] {0})),
                            rows);
                default -> new GeneratedFile(oneOf(List.of(".csv", ".txt", ".CSV")), text, rows);
            };
        }

        // Texts

        private byte[] text(List<Wage> rows) {
            char delimiter = oneOf(List.of(',', ';', '\t', '|'));
            int emptyColumns = random.nextInt(3) == 0 ? 2 : 0;
            List<String> lines = new ArrayList<>();
            boolean isForExcel = random.nextInt(5) == 0;
            if (isForExcel) {
                lines.add("sep=" + delimiter);
            } else if (random.nextInt(4) == 0) {
                lines.addAll(List.of("", "Ведомость начисленной и выплаченной заработной платы", ""));
            }
            List<List<String>> table = table(rows);
            for (List<String> cells : table) {
                lines.add(cells.stream()
                                .map(cell -> quoted(cell, delimiter))
                                .collect(Collectors.joining(String.valueOf(delimiter)))
                        + String.valueOf(delimiter).repeat(emptyColumns));
                if (random.nextInt(10) == 0) {
                    lines.add(oneOf(List.of("", "  ", String.valueOf(delimiter).repeat(3))));
                }
            }
            String end = oneOf(List.of("\n", "\r\n"));
            String text = String.join(end, lines) + (random.nextBoolean() ? end : "");
            return switch (random.nextInt(4)) {
                case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case 2 -> text.replace("\u00A0", " ").getBytes(Charset.forName("windows-1251"));
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
        }

        /** The header and the rows, with a frame that is none of them. */
        private List<List<String>> table(List<Wage> rows) {
            List<List<String>> table = new ArrayList<>();
            table.add(inOrder(header));
            if (random.nextInt(4) == 0) {
                table.add(List.of("1", "2", "3", "4"));
            }
            rows.forEach(row -> table.add(inOrder(cells(row))));
            if (random.nextInt(3) == 0) {
                BigDecimal owed = rows.stream().map(Wage::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
                table.add(
                        order.equals(List.of(0, 1, 2, 3))
                                ? List.of("Итого", "", number(owed), number(owed))
                                : List.of("Итого", "", "", ""));
            }
            if (random.nextInt(3) == 0) {
                table.add(List.of("Примечание: данные предварительные", "", "", ""));
                table.add(List.of("Исполнитель: Ахметова А. С.", "", "", ""));
            }
            return table;
        }

        private List<String> inOrder(List<String> cells) {
            return order.stream().map(cells::get).toList();
        }

        private List<String> cells(Wage row) {
            return List.of(row.worker(), day(row.hired()), number(row.owed()), number(row.paid()));
        }

        private String day(@Nullable LocalDate hired) {
            return hired == null ? "" : hired.atStartOfDay().format(day);
        }

        private String number(BigDecimal amount) {
            String plain = amount.toPlainString().replace('.', mark);
            String text = random.nextInt(4) == 0 ? plain.replaceAll("(?<=\\d)(?=(\\d{3})+[.,])", " ") : plain;
            return oneOf(List.of("", "", " ", "\u00A0")) + text + oneOf(List.of("", " "));
        }

        private String quoted(String cell, char delimiter) {
            boolean mustBe = cell.indexOf(delimiter) >= 0 || cell.contains("\n") || cell.contains("\"");
            return mustBe || random.nextInt(6) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
        }

        private static byte[] json(List<Wage> rows) {
            return rows.stream()
                    .map(row -> "{\"paid\": %s, \"worker_id\": \"%s\", \"owed\": \"%s\"%s}\n"
                            .formatted(
                                    row.paid().toPlainString(),
                                    row.worker(),
                                    row.owed().toPlainString(),
                                    row.hired() == null ? "" : ", \"hired\": \"" + row.hired() + "\""))
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
        }

        // Workbooks

        private byte[] workbook(List<Wage> rows) throws IOException {
            List<List<String>> lines = new ArrayList<>();
            if (random.nextBoolean()) {
                lines.add(List.of("Ведомость заработной платы"));
            }
            IntStream.range(0, random.nextInt(4)).forEach(i -> lines.add(List.of()));
            lines.addAll(table(rows));
            return GeneratedFile.workbook(lines, random.nextInt(3));
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
