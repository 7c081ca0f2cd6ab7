package kz.korsetkish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.korsetkish.book.Book;
import kz.korsetkish.text.Unprintable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The twin of the reports: a cover, what is for people, every table as a sheet with typed
 * cells, and a dictionary of its columns. */
public final class DataWorkbook {
    static final String HEADING = "D9E1F2";

    private static final double WIDEST = 56;
    /** The button of the filter. */
    private static final int FILTER = 3;

    private DataWorkbook() {}

    /**
     * Writes the workbook; the same book gives the same bytes. It is made on this machine, copied beside the file and moved
     * into place, so that the file may lie elsewhere and a killed process leaves no half a workbook.
     *
     * @return the characters that a workbook cannot hold: a replacement is written for each
     */
    public static List<Unprintable> write(Book book, Path file) throws IOException {
        Path draft = Files.createTempFile("workbook", ".draft");
        Path dated = file.resolveSibling(file.getFileName() + ".dated");
        try {
            List<Unprintable> unprintable = fill(book, draft);
            date(draft, book.release().createdAt(), dated);
            Files.move(dated, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return unprintable;
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(dated);
        }
    }

    private static List<Unprintable> fill(Book book, Path file) throws IOException {
        List<Unprintable> unprintable = new ArrayList<>();
        List<DataSheet> sheets = sheets(book).stream()
                .map(sheet -> sheet.legible(unprintable::add))
                .toList();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Korsetkish", null)) {
            Front front = new Front(book, workbook);
            front.describe();
            front.write(sheets);
            for (DataSheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()), front.head());
            }
        }
        return unprintable;
    }

    /** Those that have rows, with the names of their codes. */
    static List<DataSheet> sheets(Book book) {
        CodeNames names = new CodeNames(book);
        List<DataSheet> sheets = new ArrayList<>(BookSheets.of(book).stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(names::beside)
                .toList());
        sheets.add(DataSheet.dictionary(sheets));
        return sheets;
    }

    private static void write(DataSheet sheet, Worksheet worksheet, String head) throws IOException {
        double all = 0;
        for (int column = 0; column < sheet.columns().size(); column++) {
            double width = width(sheet, column);
            all += width;
            worksheet.value(0, column, sheet.columns().get(column));
            worksheet.style(0, column).bold().fillColor(HEADING).set();
            worksheet.width(column, width);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.columns().size(); column++) {
                write(worksheet, row + 1, column, sheet.rows().get(row).get(column));
            }
        }
        worksheet.freezePane(0, 1);
        worksheet.setAutoFilter(0, 0, sheet.rows().size(), sheet.columns().size() - 1);
        worksheet.repeatRows(0);
        PageSetup.of(worksheet, all, head);
        worksheet.finish();
    }

    private static double width(DataSheet sheet, int column) {
        int longest = sheet.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(value -> value instanceof DataSheet.Words(String text) ? text.length() : 10)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(sheet.columns().get(column).length() + FILTER, longest) + 2.0);
    }

    private static void write(Worksheet worksheet, int row, int column, DataSheet.Value value) {
        switch (value) {
            case DataSheet.Words(String text) -> worksheet.value(row, column, text);
            case DataSheet.Amount(BigDecimal number) -> worksheet.value(row, column, number);
            case DataSheet.Flag(boolean flag) -> worksheet.value(row, column, flag);
            case DataSheet.Day(LocalDate day) -> {
                worksheet.value(row, column, day);
                worksheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case DataSheet.Nothing() -> {}
        }
    }

    /** The same workbook dated with this moment: the library dates it with now. */
    private static void date(Path workbook, Instant made, Path to) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
                out.putNextEntry(copy);
                byte[] content = from.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? created(content, made) : content);
                out.closeEntry();
            }
        }
    }

    private static byte[] created(byte[] properties, Instant made) {
        String day = made.truncatedTo(ChronoUnit.SECONDS).toString();
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + day)
                .getBytes(StandardCharsets.UTF_8);
    }
}
