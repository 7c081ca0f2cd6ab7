package kz.korsetkish.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with good files and every kind of bad one. */
final class HostileInbox {
    private static final Path SAMPLES = Settings.home().resolve("data-samples");
    private static final Path BUDGETS = SAMPLES.resolve("synthetic/okrug_budget");

    private static final List<String> RUSSIAN_COLUMNS = List.of(
            "Код сельского округа по КАТО",
            "Версия бюджета: утверждённый, уточнённый, скорректированный",
            "Поступления всего, тысяч тенге",
            "Налоговые поступления, тысяч тенге",
            "Неналоговые поступления, тысяч тенге",
            "Поступления от продажи основного капитала, тысяч тенге",
            "Трансферты из районного бюджета, тысяч тенге",
            "Затраты, тысяч тенге");

    private final Path folder;

    private HostileInbox(Path folder) {
        this.folder = folder;
    }

    static Path in(Path folder) throws IOException {
        var inbox = new HostileInbox(Files.createDirectories(folder));
        inbox.goodFiles();
        inbox.budgetWithARowThatIsNone();
        inbox.budgetWithTheHeaderOfAnother();
        inbox.budgetsOfOtherForms();
        inbox.budgetsWithControlTotals();
        inbox.filesThatAreNotText();
        inbox.filesOfNoContract();
        return folder;
    }

    /** The good files alone: enough for a run. */
    static Path goodFiles(Path folder) throws IOException {
        new HostileInbox(Files.createDirectories(folder)).goodFiles();
        return folder;
    }

    /** The okrugs' own revenue in percent of all their revenue, of the last version of each budget, by a plain reading. */
    static BigDecimal ownShare(String region) throws IOException {
        Map<String, String[]> last = new HashMap<>();
        for (String version : List.of("approved", "amended", "corrected")) {
            Files.readAllLines(BUDGETS.resolve("okrug_budget_" + region + "_2025.csv")).stream()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[1].equals(version))
                    .forEach(row -> last.put(row[0], row));
        }
        return sum(last.values(), 3, 4, 5).scaleByPowerOfTen(2).divide(sum(last.values(), 2), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Collection<String[]> rows, int... columns) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(columns).mapToObj(column -> new BigDecimal(row[column])))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void goodFiles() throws IOException {
        for (String name : List.of("official/gdp_2025.csv", "synthetic/kato/kato_2022-06-08.csv")) {
            copy(SAMPLES.resolve(name));
        }
        copy(BUDGETS.resolve("okrug_budget_110000000_2025.csv"));
        namesAsTheyArePasted();
    }

    /** A hyphen that does not break, out of a word processor, and a character that no font of the reports has. */
    private void namesAsTheyArePasted() throws IOException {
        Path regions = copy(SAMPLES.resolve("official/region_2023.csv"));
        Files.writeString(
                regions,
                Files.readString(regions)
                        .replace("Западно-Казахстанская область", "Западно\u2011Казахстанская область")
                        .replace("Акмолинская область", "Акмолинская 中 область"));
    }

    private void budgetWithARowThatIsNone() throws IOException {
        Path budget = copy(BUDGETS.resolve("okrug_budget_150000000_2025.csv"));
        List<String> lines = Files.readAllLines(budget);
        lines.set(4, "next page,,,lots");
        lines.add("Итого,,,lots");
        Files.write(budget, lines);
    }

    private void budgetWithTheHeaderOfAnother() throws IOException {
        Path budget = copy(BUDGETS.resolve("okrug_budget_230000000_2025.csv"));
        Files.writeString(budget, Files.readString(budget).replaceFirst("tax,", "taxes,"));
    }

    /** The same rows as Russian spreadsheets save them: windows-1251 with semicolons, in a zip, as a workbook. */
    private void budgetsOfOtherForms() throws IOException {
        List<String> lines = Files.readAllLines(BUDGETS.resolve("okrug_budget_350000000_2025.csv"));
        String russian = String.join(";", RUSSIAN_COLUMNS) + "\r\n"
                + String.join("\r\n", lines.subList(1, lines.size()))
                        .replace(',', ';')
                        .replace('.', ',');
        byte[] text = russian.getBytes(Charset.forName("windows-1251"));
        write("okrug_budget_350000000_2025.csv", text);
        Files.writeString(folder.resolve("okrug_budget_350000000_2025.csv.meta.yml"), "synthetic: true\n");
        write("okrug_budget_350000000_2024.zip", zip(Map.of("../бюджет.csv", russian)));
        write("okrug_budget_350000000_2023.xlsx", workbook(lines));
    }

    /** One whose totals are right, and one that lost its last row on the way. */
    private void budgetsWithControlTotals() throws IOException {
        Path whole = copy(BUDGETS.resolve("okrug_budget_470000000_2025.csv"));
        writeTotals(whole, Files.readAllLines(whole));
        Path cut = copy(BUDGETS.resolve("okrug_budget_430000000_2025.csv"));
        List<String> lines = Files.readAllLines(cut);
        writeTotals(cut, lines);
        Files.write(cut, lines.subList(0, lines.size() - 1));
    }

    private void writeTotals(Path budget, List<String> lines) throws IOException {
        BigDecimal revenue = lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.replaceFirst("^[^,]*,[^,]*,([^,]*),.*", "$1")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Files.writeString(
                folder.resolve(budget.getFileName() + ".meta.yml"),
                "control_totals: {rows: " + (lines.size() - 1) + ", total_revenue: " + revenue + "}\n");
    }

    static byte[] workbook(List<String> lines) throws IOException {
        var rows = new StringBuilder("<row><c t='inlineStr'><is><t>Бюджет</t></is></c></row>");
        for (String line : lines) {
            String cells = line.replace(",", "</t></is></c><c t='inlineStr'><is><t>");
            rows.append("<row><c t='inlineStr'><is><t>").append(cells).append("</t></is></c></row>");
        }
        String relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r='" + relationships + "'><sheets><sheet name='2023' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Target='sheet.xml' Type='" + relationships
                        + "/worksheet'/></Relationships>",
                "xl/sheet.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void filesThatAreNotText() throws IOException {
        write("okrug_budget_190000000_2025.csv", new byte[0]);
        write("okrug_budget_270000000_2025.csv", "код,версия\nОкруг,1\n".getBytes(Charset.forName("windows-1251")));
        write("okrug_budget_310000000_2025.csv", garbage());
        write("service_delivery_2025.csv.gz", garbage());
        byte[] whole = Files.readAllBytes(SAMPLES.resolve("synthetic/service_delivery/service_delivery_2024.csv.gz"));
        write("service_delivery_2024.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    }

    private void filesOfNoContract() throws IOException {
        write("minutes of the meeting.docx", garbage());
        write("okrug_budget_final (2).csv", Files.readAllBytes(BUDGETS.resolve("okrug_budget_350000000_2025.csv")));
    }

    private Path copy(Path sample) throws IOException {
        return Files.copy(sample, folder.resolve(sample.getFileName()));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
