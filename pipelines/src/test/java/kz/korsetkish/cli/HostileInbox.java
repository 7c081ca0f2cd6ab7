package kz.korsetkish.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A folder with good files and every kind of bad one. */
final class HostileInbox {
    private static final Path SAMPLES = Settings.home().resolve("data-samples");
    private static final Path BUDGETS = SAMPLES.resolve("synthetic/okrug_budget");

    private final Path folder;

    private HostileInbox(Path folder) {
        this.folder = folder;
    }

    static Path in(Path folder) throws IOException {
        var inbox = new HostileInbox(Files.createDirectories(folder));
        inbox.goodFiles();
        inbox.budgetWithARowThatIsNone();
        inbox.budgetWithTheHeaderOfAnother();
        inbox.filesThatAreNotText();
        inbox.filesOfNoContract();
        return folder;
    }

    private void goodFiles() throws IOException {
        for (String name :
                List.of("official/region_2023.csv", "official/gdp_2025.csv", "synthetic/kato/kato_2022-06-08.csv")) {
            copy(SAMPLES.resolve(name));
        }
        copy(BUDGETS.resolve("okrug_budget_110000000_2025.csv"));
    }

    private void budgetWithARowThatIsNone() throws IOException {
        Path budget = copy(BUDGETS.resolve("okrug_budget_150000000_2025.csv"));
        List<String> lines = Files.readAllLines(budget);
        lines.set(4, "total of the page,,,lots");
        Files.write(budget, lines);
    }

    private void budgetWithTheHeaderOfAnother() throws IOException {
        Path budget = copy(BUDGETS.resolve("okrug_budget_230000000_2025.csv"));
        Files.writeString(budget, Files.readString(budget).replaceFirst("tax,", "taxes,"));
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
