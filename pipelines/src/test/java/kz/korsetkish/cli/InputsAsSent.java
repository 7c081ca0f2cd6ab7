package kz.korsetkish.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files in every way that senders really send them, and every way that harms, each with what becomes of it. */
final class InputsAsSent {
    private static final Path BUDGETS = Settings.home().resolve("data-samples/synthetic/okrug_budget");
    private static final String SERVICES =
            "service_code,owner,top50,form_electronic,form_service_centre,form_paper,active_from,active_until\n";

    private final Path folder;
    private final Map<String, String> outcomes = new TreeMap<>();

    private InputsAsSent(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes them all.
     *
     * @return by file name its outcome, rows in the file, accepted and rejected
     */
    static Map<String, String> in(Path folder) throws IOException {
        var inputs = new InputsAsSent(Files.createDirectories(folder));
        inputs.framesOfForms();
        inputs.waysToWriteNumbers();
        inputs.otherSources();
        inputs.containers();
        inputs.sideFiles();
        inputs.names();
        return inputs.outcomes;
    }

    private void framesOfForms() throws IOException {
        budget("110000000_2024", "accepted,2,2,0", text -> "sep=;\n" + text.replace(',', ';'));
        budget("150000000_2024", "accepted,2,2,0", text -> "\n" + text);
        budget(
                "190000000_2024",
                "accepted,2,2,0",
                text -> "Бюджеты округов,,,,,,,\nтысяч тенге,,,,,,,\n,,,,,,,\n" + text);
        budget("230000000_2024", "accepted,2,2,0", text -> text.replace("\n", ",,\n"));
        budget("270000000_2024", "accepted,2,2,0", text -> text + ",,,,,,,\n,,,,,,,\n");
        budget(
                "330000000_2024",
                "accepted,2,2,0",
                text -> text.replace("version,", "version,,").replaceAll("(approved|amended|corrected),", "$1,,"));
        budget("590000000_2024", "accepted,2,2,0", text -> text.replace("expenditure", "\"Затраты,\nтысяч тенге\""));
        budget(
                "610000000_2024",
                "accepted,2,2,0",
                text -> text
                        + "Итого,,5,5,0,0,0,5\n,,,,,,,\nПримечание: предварительные данные,,,,,,,\nИсполнитель: Ахметова,,,,,,,\n");
        budget("630000000_2024", "accepted_with_rejections,2,1,1", text -> text.replaceFirst(",[^,\n]*\n$", "\n"));
    }

    private void waysToWriteNumbers() throws IOException {
        row("100000000_2024", "rejected,1,0,1", "amended,\"105,000\",\"105,000\",0,0,0,\"105,000\"");
        row("310000000_2024", "accepted,1,1,0", "amended, 105 000\u00A0,\u00A0105000 , - 0 ,0,0,105000.0");
        row("390000000_2024", "accepted,1,1,0", "amended,1e+05,1.01E5,\u22121000,0,0,100000");
        row("550000000_2024", "rejected,1,0,1", "amended,12 5,0,12 5,0,0,1 2 3");
        row("620000000_2024", "rejected,1,0,1", "\u0430mended,1,1,0,0,0,1");
        row("190000000_2023", "rejected,1,0,1", "amended,1e15,1e15,0,0,0,1e15");
        budget("430000000_2024", "rejected,2,0,2", text -> text.replaceAll("(?m)^(\\d{9}),", "$1.0,"));
        budget(
                "470000000_2024",
                "accepted_with_rejections,2,1,1",
                text -> text.replaceAll("(?m)^(\\d{9}),", " $1\u00A0,").replaceFirst("approved", "Approved"));
    }

    private void otherSources() throws IOException {
        write(
                "service_registry_2099.csv",
                "accepted,2,2,0",
                SERVICES + "S1,o,TRUE,ИСТИНА,FALSE,ложь,31.12.2018,\nS2,o,True,true,false,False,2018-11-28,\n");
        write(
                "service_registry_2098.csv",
                "rejected,5,0,5",
                SERVICES
                        + "S1,#N/A,true,true,false,false,2018-11-28,\nS2,#ДЕЛ/0!,true,true,false,false,2018-11-28,\nS3,NULL,true,true,false,false,2018-11-28,\nS4,\u00A0,true,true,false,false,2018-11-28,\nЅ5,o,true,true,false,false,2018-11-28,\n");
        write(
                "service_registry_2097.csv",
                "unreadable,,0,0",
                (SERVICES + "S1,Министерство цифрового развития Казахстана,true,true,false,false,2018-11-28,\n")
                        .getBytes(Charset.forName("KOI8-R")));
        write(
                "service_registry_2096.csv",
                "accepted,2,2,0",
                SERVICES + "S1,o,true,true,false,false,2018-11-28\nS2,o,true,true,false,false,2018-11-28\n");
        write("gdp_2026.csv", "rejected,1,0,1", "year,period_cumulative,gdp_mln_kzt,source\n2025,FY,1e15,x\n");
        write("state_entity_2032.jsonl", "accepted_with_rejections,3,1,2", """
                {"entity_id": "999910000001", "ownership": "state", "region_code": "100000000", "gross_value_added_mln_kzt": NaN}
                {"entity_id": "999910000002", "ownership": "state", "region_code": "100000000", "gross_value_added_mln_kzt": -Infinity}
                {"entity_id": "999910000003", "ownership": "state", "region_code": "100000000", "gross_value_added_mln_kzt": 1.5}
                """);
        write(
                "published_value_2031.csv",
                "rejected,1,0,1",
                "indicator_id,ref_area,time_period,series,value,source\negdi,KZ,2030,main,93.1%,x\n");
    }

    private void containers() throws IOException {
        byte[] zip = HostileInbox.zip(
                Map.of(".DS_Store", "x", "__MACOSX/._budget.csv", "x", "budget.csv", text("150000000")));
        write("okrug_budget_150000000_2023.zip", "accepted,2,2,0", zip);
        byte[] damaged = stored("budget.csv", text("470000000"));
        damaged[100] ^= 1;
        write("okrug_budget_470000000_2023.csv.zip", "unreadable,,0,0", damaged);
        write(
                "okrug_budget_110000000_2023.xlsm",
                "accepted,2,2,0",
                HostileInbox.workbook(text("110000000").lines().toList()));
        write(
                "okrug_budget_550000000_2023.xlsx",
                "rejected,2,0,2",
                HostileInbox.workbook(List.of(
                        text("550000000").lines().findFirst().orElseThrow(), "1" + ",2".repeat(16_000), "1,2")));
        write(
                "okrug_budget_100000000_2023.xls",
                "unreadable,,0,0",
                "<html><table><tr><td>okrug_code</td></tr></table></html>");
        write("okrug_budget_620000000_2023.parquet", "unreadable,,0,0", "PAR1" + "x".repeat(100) + "\uFFFF\uFFFFPAR1");
        budget(
                "430000000_2023",
                "rejected,2,0,2",
                text -> text.replace("version", "(".repeat(5_000) + " ".repeat(50_000) + "x"));
    }

    private void sideFiles() throws IOException {
        sideFile("230000000_2023", "control_totals: {total_revenue: 1e999999999}\n");
        sideFile("270000000_2023", "sent_at: " + "9".repeat(400) + "\n");
        sideFile("310000000_2023", "sent_at: +300000-01-01T00:00:00Z\n");
        sideFile("330000000_2023", "synthetic: true\nsynthetic: false\n");
        sideFile("390000000_2023", "sent_at: 2062-01-01\n");
        sideFile("630000000_2023", "\"synthetic\\e[31m\\nrelease 2099-01-01.1\": true\n");
        write("okrug_budget_750000000_2023.meta.yml", "unclaimed,,0,0", "synthetic: true\n");
    }

    private void sideFile(String cover, String says) throws IOException {
        budget(cover, "unreadable,,0,0", text -> text);
        Files.writeString(folder.resolve("okrug_budget_" + cover + ".csv.meta.yml"), says);
    }

    private void names() throws IOException {
        write("okrug_budget_590000000_2023 (1).csv", "accepted,2,2,0", text("590000000"));
        write("okrug_budget_110000000_9999.csv", "rejected,2,0,2", text("110000000"));
        write("okrug_budget_110000000_0000.csv", "rejected,2,0,2", text("110000000"));
        write("okrug_budget_610000000_2023.csv", "accepted,2,2,0", text("610000000"));
        for (String place : List.of("a/okrug_budget_610000000_2023.csv", "b/okrug_budget_610000000_2023.txt")) {
            Path copy = folder.resolve(place);
            Files.createDirectories(copy.getParent());
            // Of the same bytes at several places the newest counts: written at one time, the first by name does.
            Files.copy(folder.resolve("okrug_budget_610000000_2023.csv"), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void budget(String cover, String became, UnaryOperator<String> written) throws IOException {
        write("okrug_budget_" + cover + ".csv", became, written.apply(text(cover.substring(0, 9))));
    }

    private void row(String cover, String became, String values) throws IOException {
        List<String> lines = text(cover.substring(0, 9)).lines().toList();
        write(
                "okrug_budget_" + cover + ".csv",
                became,
                lines.getFirst() + "\n" + lines.get(1).split(",", 2)[0] + "," + values + "\n");
    }

    /** The header and two rows of the budgets of a region. */
    private static String text(String region) throws IOException {
        List<String> lines = Files.readAllLines(BUDGETS.resolve("okrug_budget_" + region + "_2025.csv"));
        return String.join("\n", lines.subList(0, 3)) + "\n";
    }

    private void write(String name, String became, String text) throws IOException {
        write(name, became, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, String became, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        outcomes.put(name, became);
    }

    /** A zip whose text is not compressed, so that damage in it is another text. */
    private static byte[] stored(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
