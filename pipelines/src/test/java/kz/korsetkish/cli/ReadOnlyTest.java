package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.run.Project;
import kz.korsetkish.session.ReadOnly;
import kz.korsetkish.session.ReadableTables;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.StatementException;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.rpc.RpcEnv$;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Option;

/** What a person may ask of the tables, what is refused, and that nothing of it leaves a trace. */
class ReadOnlyTest {
    private static final Pattern INSIDES =
            Pattern.compile("\\b(org|java|scala)\\.[a-z]|Exception|\\[[A-Z_]{4,}|SQLSTATE");

    private static Session session;
    private static ReadOnly open;
    private static ReadOnly internal;
    private static Map<String, String> before;

    record Statement(String told, String sql) {
        @Override
        public String toString() {
            return sql;
        }
    }

    @BeforeAll
    static void openTheSamples() throws IOException {
        var project = Project.load(Settings.home().resolve("sql"));
        var warehouse = new Warehouse(SampleRun.get().workspace().warehouse());
        before = files();
        session = Session.open(warehouse, project.catalog());
        open = new ReadOnly(session, ReadableTables.of(project.catalog().sources(), false));
        internal = new ReadOnly(session, ReadableTables.of(project.catalog().sources(), true));
    }

    @AfterAll
    static void nothingHasChanged() throws IOException {
        int views = session.spark().sessionState().catalog().getTempViewNames().size();
        session.close();
        assertThat(views).isZero();
        assertThat(files()).isEqualTo(before);
    }

    static Stream<Statement> refused() {
        return statements("refused");
    }

    static Stream<Statement> closed() {
        return refused().filter(statement -> statement.told().contains("--internal"));
    }

    static Stream<Statement> allowed() {
        return statements("allowed");
    }

    static Stream<Statement> wrong() {
        return statements("wrong");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Statement statement) {
        assertThatThrownBy(() -> open.rows(statement.sql()))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining(statement.told())
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void allows(Statement statement) {
        assertThatCode(() -> open.rows(statement.sql()).collectAsList()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrong(Statement statement) {
        Throwable failure = catchThrowable(() -> open.rows(statement.sql()).collectAsList());

        assertThat(StatementException.in(failure))
                .as(String.valueOf(failure))
                .hasValueSatisfying(mistake -> assertThat(mistake)
                        .hasMessageContaining(statement.told())
                        .message()
                        .doesNotContainPattern(INSIDES)
                        .hasLineCount(1));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void opensSurveysAndDeliveriesInternally(Statement statement) {
        assertThatCode(() -> internal.rows(statement.sql())).doesNotThrowAnyException();
    }

    @Test
    void answersNobodyWithoutItsSecret() {
        int port = session.spark().sparkContext().getConf().getInt("spark.driver.port", 0);
        var stranger = new SparkConf(false).set("spark.rpc.askTimeout", "5s").set("spark.rpc.lookupTimeout", "5s");

        // Who lives in this process knows the secret.
        assertThat(reached(stranger.clone().set("spark.authenticate", "true"), port))
                .isTrue();
        assertThat(reached(stranger, port)).isFalse();
    }

    /** Whether the port answers a question of Spark's. */
    private static boolean reached(SparkConf settings, int port) {
        var security = new SecurityManager(settings, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE_EXECUTOR());
        RpcEnv visitor = RpcEnv$.MODULE$.create("visitor", "127.0.0.1", 0, settings, security, true);
        try {
            RpcEndpointRef master = visitor.setupEndpointRef(new RpcAddress("localhost", port), "BlockManagerMaster");
            return master != null;
        } catch (Exception refused) {
            return false;
        } finally {
            visitor.shutdown();
            visitor.awaitTermination();
        }
    }

    private static Stream<Statement> statements(String name) {
        String text =
                read(name).replace("@", SampleRun.get().workspace().folder().toString());
        List<Statement> statements = new ArrayList<>();
        String told = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                told = line.substring(2);
            } else if (!line.isBlank()) {
                statements.add(new Statement(told, line));
            }
        }
        return statements.stream();
    }

    private static String read(String name) {
        try (var in = ReadOnlyTest.class.getResourceAsStream("/statements/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with its size and time. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(SampleRun.get().workspace().folder())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
