package kz.korsetkish;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.DataFrameWriterV2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room uses which; what lies below a room belongs to it. A package that is not among the rooms fails the build until somebody says where it stands. */
class ArchitectureTest {
    private static final String ROOT = "kz.korsetkish.";
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));

    /** The rooms of the reports module that the program uses. */
    private static final Set<String> REPORTS = Set.of("book", "html", "report", "text", "workbook");

    private static final Set<String> REPORTS_INSIDE = Set.of("chart", "pdf", "reading");

    /** For every room, the rooms that it may use. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            // The languages of its texts are listed where the texts are.
            Map.entry("catalog", Set.of("text")),
            Map.entry("plan", Set.of("catalog")),
            Map.entry("database", Set.of()),
            Map.entry("disclosure", Set.of("book")),
            Map.entry("storage", Set.of()),
            // Machines of a cluster need the library of the texts.
            Map.entry("session", Set.of("catalog", "storage", "text")),
            Map.entry("submission", Set.of("catalog", "session", "text")),
            Map.entry("ingest", Set.of("catalog", "session", "storage", "submission", "database", "text")),
            Map.entry("transform", Set.of("catalog", "session", "submission", "disclosure", "book", "text")),
            Map.entry("quality", Set.of("catalog", "session", "disclosure", "book")),
            Map.entry("trial", Set.of("catalog", "session", "transform", "quality")),
            Map.entry("release", Set.of("catalog", "session", "submission")),
            Map.entry("reply", Set.of("catalog", "session", "storage", "submission", "text")),
            Map.entry("reporting", union(REPORTS, Set.of("catalog", "session"))),
            Map.entry("trace", Set.of("catalog", "session", "book")),
            Map.entry("ops", Set.of("session", "storage")),
            Map.entry("synthesis", Set.of()),
            Map.entry(
                    "run",
                    union(
                            Set.of("catalog", "plan", "session", "storage", "submission", "database", "book"),
                            Set.of("ingest", "transform", "quality", "trial", "release", "reply", "reporting", "ops"))),
            Map.entry(
                    "cli",
                    union(
                            Set.of("catalog", "session", "storage", "submission", "database", "text", "book", "report"),
                            Set.of("run", "ingest", "quality", "trial", "reporting", "trace", "ops", "synthesis"))),
            Map.entry("book", Set.of()),
            Map.entry("text", Set.of("book")),
            Map.entry("reading", Set.of("text", "book")),
            Map.entry("pdf", Set.of("text")),
            Map.entry("chart", Set.of("pdf")),
            Map.entry("workbook", Set.of("reading", "text", "book")),
            Map.entry("html", Set.of("report", "chart", "pdf", "text", "book")),
            Map.entry("report", Set.of("chart", "pdf", "reading", "text", "book")));

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)(?<!\\\\)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    /** A SELECT, a step of pipe syntax, and a text that begins by naming a table. */
    private static final Pattern QUERY = Pattern.compile(
            "\\bselect\\b.*\\bfrom\\b|\\|>|^\"*\\s*(?:from|table|values)\\s+[\\w.]+\\s*(?:\"|\\R|where|\\|)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ROOM_OF_THE_PAGE = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.korsetkish");
    }

    @Test
    void everyPackageIsAKnownRoom() {
        Set<String> rooms = program.stream()
                .map(one -> one.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(rooms).isEqualTo(ARROWS.keySet());
    }

    @Test
    void everyRoomIsTold() throws IOException {
        String page = Files.readString(HOME.resolve("docs/architecture.md"));
        assertThat(ROOM_OF_THE_PAGE.matcher(page).results().map(room -> room.group(1)))
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRoomUsesOnlyWhatItMay() {
        return ARROWS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(arrow -> DynamicTest.dynamicTest(
                        arrow.getKey(),
                        () -> mayUse(arrow.getKey(), arrow.getValue()).check(program)));
    }

    private static ArchRule mayUse(String room, Set<String> others) {
        String[] allowed = union(others, Set.of(room)).stream()
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return classes()
                .that(resideInAPackage(ROOT + room + ".."))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + ".").or(resideInAnyPackage(allowed)));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        onlyInRoom("cli", "picocli..").check(program);
    }

    @Test
    void onlyTheSessionKnowsDelta() {
        onlyInRoom("session", "io.delta..", "org.apache.spark.sql.delta..").check(program);
    }

    @Test
    void onlyWhereRowsComeInIsPostgresKnown() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "database", ROOT + "ingest"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.postgresql..", "java.sql.."))
                .check(program);
    }

    @Test
    void onlyTheSessionWrites() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "session"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DataFrameWriter.class, DataFrameWriterV2.class)
                .check(program);
    }

    /** Others write into folders that a person names, beside the warehouse; the settings of each say where. */
    private static final Set<String> WRITE_ELSEWHERE = Set.of("storage", "reporting", "reply", "synthesis");

    @Test
    void onlyStorageChangesFilesOfTheWarehouse() {
        String[] rooms = Stream.of(WRITE_ELSEWHERE, REPORTS, REPORTS_INSIDE)
                .flatMap(Set::stream)
                .map(room -> ROOT + room + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackages(rooms))
                .should(callMethodWhere(describe("changes files", ArchitectureTest::changesFiles)))
                .orShould(callConstructorWhere(describe(
                        "opens a file to write",
                        call -> Set.of(FileOutputStream.class.getName(), RandomAccessFile.class.getName())
                                .contains(call.getTargetOwner().getName()))))
                .check(program);
    }

    private static boolean changesFiles(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return (owner.equals(Files.class.getName())
                        && call.getName()
                                .matches("new(Output|Buffered)(Stream|Writer)|(write|create|move|copy|delete|set).*"))
                || (owner.equals(FileChannel.class.getName()) && call.getName().equals("open"));
    }

    /** Spark needs the paths of tables, and only the session runs it. */
    @Test
    void onlyStorageAndTheSessionKnowWhereThingsLie() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "storage", ROOT + "session"))
                .should(callMethodWhere(describe(
                        "asks a warehouse for a path",
                        call -> call.getTargetOwner().isEquivalentTo(Warehouse.class)
                                && call.getTarget().getRawReturnType().isEquivalentTo(Path.class))))
                .check(program);
    }

    @Test
    void onlyTheSessionHoldsSpark() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "session"))
                .should()
                .callMethod(Session.class, "spark")
                .check(program);
    }

    @Test
    void catalogueAndReportsDoWithoutSpark() {
        String[] rooms = union(REPORTS, REPORTS_INSIDE, Set.of("catalog")).stream()
                .map(ROOT::concat)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(rooms))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "scala.."))
                .check(program);
    }

    @Test
    void noPackageIsALandfill() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..misc..")
                .check(program);
    }

    @Test
    void noQueryIsInJava() throws IOException {
        List<String> queries = new ArrayList<>();
        for (String module : List.of("pipelines", "reports")) {
            for (Path source : sources(HOME.resolve(module).resolve("src/main/java"))) {
                queries.addAll(queries(source));
            }
        }
        assertThat(queries).as("queries live in sql/").isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> queries(Path source) throws IOException {
        return queries(Files.readString(source))
                .map(literal -> source.getFileName() + ": " + literal)
                .toList();
    }

    private static Stream<String> queries(String java) {
        return LITERAL.matcher(java)
                .results()
                .map(MatchResult::group)
                .filter(literal -> QUERY.matcher(literal).find());
    }

    @Test
    void aQueryIsSeenInEverySyntax() {
        assertThat(queries("""
                        a("SELECT x FROM silver.worker"); b("from basis |> where time_period = '2025'");
                        c("|> where true"); d("from silver.worker"); e("table gold.verdict"); f("from x where y");
                        g("select a " + "from b");
                        """)).hasSize(7);
        assertThat(queries("""
                        a("from one of the tables"); b("table of contents"); c("|"); d("select a row");
                        """)).isEmpty();
    }

    private static ArchRule onlyInRoom(String room, String... packages) {
        return noClasses()
                .that(resideOutsideOfPackage(ROOT + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
