package kz.korsetkish.cli;

import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where Spark works and how: properties of the system, which is where Spark and its own tools look and leave them. */
final class SparkOptions {
    private static final String PREFIX = "spark.";
    private static final Pattern MASTERS = Pattern.compile("local(\\[.+])?|spark://.+|yarn|k8s://.+");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "where Spark works: spark://HOST:PORT, yarn, k8s://URL; default local[*], this machine")
    @SuppressWarnings("unused") // picocli calls it
    private void setMaster(String url) {
        if (!MASTERS.matcher(url).matches()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--master " + url + ": write local[*], spark://HOST:PORT, yarn or k8s://https://HOST:PORT");
        }
        System.setProperty("spark.master", url);
    }

    @Option(
            names = "--conf",
            paramLabel = "NAME=VALUE",
            description =
                    "a setting of Spark, such as spark.executor.memory=4g; holds over all others; may be repeated")
    @SuppressWarnings("unused") // picocli calls it
    private void setSettings(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!isSetting(name)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--conf " + name + ": no setting of Spark; its names begin with \"" + PREFIX + "\"");
            }
            System.setProperty(name, value);
        });
    }

    static boolean isSetting(String name) {
        return name.startsWith(PREFIX);
    }
}
