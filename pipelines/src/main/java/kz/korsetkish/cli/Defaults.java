package kz.korsetkish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values of options that the command line leaves out: environment, then {@code korsetkish.yml}, then built in. */
final class Defaults implements IDefaultValueProvider {
    private final Path home;
    private final Map<String, String> environment;
    private final Settings settings;

    private Defaults(Path home, Map<String, String> environment, Settings settings) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.settings = settings;
    }

    /** What the configuration file says. */
    Settings settings() {
        return settings;
    }

    /** Makes the settings of Spark in the configuration file known to it, where no other way was taken to set them. */
    void setSpark() {
        settings.spark().forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /**
     * The defaults with this configuration file, or the one in the program's folder where there is one.
     *
     * @throws WrongUse when the file is not there or says what is not known
     */
    static Defaults load(Optional<Path> named, Path home, Map<String, String> environment) {
        Path file = named.or(() -> Optional.ofNullable(environment.get("KORSETKISH_CONFIG"))
                        .map(Path::of))
                .orElse(home.resolve("korsetkish.yml"));
        boolean isBuiltIn = file.equals(home.resolve("korsetkish.yml"));
        if (isBuiltIn && !Files.exists(file)) {
            return new Defaults(home, environment, Settings.NONE);
        }
        try {
            return new Defaults(home, environment, Settings.read(file));
        } catch (IOException e) {
            throw new WrongUse("the configuration file " + file + " cannot be read: " + e);
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith("--")) {
            return null;
        }
        String name = option.longestName().substring(2);
        if (!Settings.KEYS.contains(name)) {
            return null;
        }
        return Optional.ofNullable(
                        environment.get("KORSETKISH_" + name.replace('-', '_').toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(settings.options().get(name)))
                .or(() -> builtIn(name))
                .orElse(null);
    }

    private Optional<String> builtIn(String name) {
        return switch (name) {
            case "inbox" ->
                Optional.of(home.resolve("data-samples/official") + "," + home.resolve("data-samples/synthetic"));
            case "settle-seconds" -> Optional.of("5");
            case "warehouse", "out" -> Optional.of(home.resolve(name).toString());
            default -> Optional.empty();
        };
    }
}
