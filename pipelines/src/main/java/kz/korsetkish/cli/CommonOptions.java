package kz.korsetkish.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.korsetkish.run.Remake;
import kz.korsetkish.run.RunRequest;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.text.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every command on a warehouse has. */
final class CommonOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "settings; default korsetkish.yml of the program")
    @SuppressWarnings("unused") // Main reads it before all others; here it is for the help
    private @Nullable Path config;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            split = ",",
            description = "where submissions arrive; may be repeated; default data-samples/official and synthetic")
    private List<String> inbox = List.of();

    @Option(names = "--warehouse", paramLabel = "DIR", description = "where the tables are; default warehouse/")
    @SuppressWarnings("NullAway.Init") // has a default
    private String warehouse;

    @Option(names = "--out", paramLabel = "DIR", description = "where reports go; default out/")
    @SuppressWarnings("NullAway.Init") // has a default
    private String out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "decides what is due and which targets count; default today in Almaty")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--settle-seconds",
            paramLabel = "N",
            description = "how long a file of the inbox has to stay as it is before it is taken; default 5")
    private int settleSeconds;

    @Mixin
    @SuppressWarnings("unused") // it sets properties of the system
    private final SparkOptions spark = new SparkOptions();

    @Option(names = "--verbose", description = "stack traces and more of the log")
    @SuppressWarnings("unused") // picocli calls it
    private void logMore(boolean more) {
        if (more) {
            System.setProperty("korsetkish.log", "warn");
        }
    }

    Path sql() {
        return Settings.home().resolve("sql");
    }

    Warehouse warehouse() {
        return new Warehouse(place("--warehouse", warehouse));
    }

    /** The warehouse of a command that reads it: it has to be there. */
    Warehouse existingWarehouse() {
        Warehouse existing = warehouse();
        if (!existing.hasTable("bronze.submission")) {
            throw new WrongUse("the warehouse " + existing
                    + " is empty: start with korsetkish run, or name another one with --warehouse");
        }
        return existing;
    }

    Path out() {
        return place("--out", out).toAbsolutePath().normalize();
    }

    private static Path place(String option, String text) {
        try {
            return Location.of(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(option + " " + e.getMessage());
        }
    }

    /** The folders that are there to be looked into. */
    private List<Path> inbox() {
        List<Path> folders = inbox.stream().map(text -> place("--inbox", text)).toList();
        List<Path> missing =
                folders.stream().filter(folder -> !Files.isDirectory(folder)).toList();
        if (!missing.isEmpty()) {
            throw new WrongUse("--inbox: there is no folder " + missing);
        }
        return folders;
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now(ZoneId.of("Asia/Almaty")) : asOf;
    }

    /**
     * What a run works on.
     *
     * @param program knows the settings
     */
    RunRequest request(Korsetkish program, Remake remake) {
        return new RunRequest(
                sql(),
                inbox(),
                Duration.ofSeconds(settleSeconds),
                program.databases(),
                warehouse(),
                out(),
                asOf(),
                Languages.all(),
                Version.text(),
                remake,
                program.publication());
    }
}
