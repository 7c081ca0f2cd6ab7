package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.reporting.Printer;
import kz.korsetkish.run.NightlyRun;
import kz.korsetkish.run.Preview;
import kz.korsetkish.run.Remake;
import kz.korsetkish.run.RunResult;
import kz.korsetkish.run.Withdrawals;
import kz.korsetkish.submission.Submission;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One warehouse goes through night after night: what {@code plan} says before each is what {@code run} then does.
 * {@code small-project/nights.txt} has what they say; {@code -Dgolden.write=true} writes it anew, to be read.
 */
class PlanIsRunTest {
    private static final Path NIGHTS = Path.of("src", "test", "resources", "small-project", "nights.txt");

    /** Of these a run tells what came of them, not why they were done. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("ingest", "rejections", "check", "release");

    private static final String INDICATOR = "gold/indicators/rti-rating.sql";

    @TempDir
    private Path home;

    private final SoftAssertions softly = new SoftAssertions();
    private final StringBuilder told = new StringBuilder();
    private LocalDate today = LocalDate.parse("2026-11-21");
    private Remake remake = new Remake.Nothing();

    @Test
    void whatPlanSaysIsWhatRunDoes() throws IOException {
        SmallProject project = SmallProject.in(home);
        timePasses(project);
        filesArrive(project);
        statementsChange(project);
        theCatalogueChanges(project);
        moreIsAskedFor(project);
        thingsAreLost(project);
        aCheckBlocks(project);

        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(NIGHTS.getParent());
            Files.writeString(NIGHTS, told);
        }
        softly.assertThat(told.toString()).isEqualTo(Files.readString(NIGHTS));
        softly.assertAll();
    }

    private void timePasses(SmallProject project) throws IOException {
        night(project, "the first run");
        night(project, "nothing new");
        today = today.plusDays(1);
        night(project, "another day, with nothing due");
        today = LocalDate.parse("2027-11-02");
        night(project, "another day, with something due");
    }

    private void filesArrive(SmallProject project) throws IOException {
        String later =
                Files.readString(SmallProject.SAMPLES.resolve("rti_2022.csv")).replace("2022,", "2023,");
        String corrected = later.replace("2023,2,Scope,30", "2023,2,Scope,29");
        project.send("rti_2023.csv", later, "2024-10-31");
        night(project, "a new file");
        project.send("rti_2023.csv", corrected, "2024-11-30");
        night(project, "the file corrected");
        project.send("rti_2023 (1).csv", corrected, "2024-11-30");
        night(project, "the same bytes again");
        project.send("rti_2024.csv", "%PDF-1.7", "2025-10-31");
        night(project, "an unreadable file");
        project.send("rti_2024.csv", later.replace("2023,", "2024,").replace(",30,30,", ",31,30,"), "2025-11-01");
        RunResult received = night(project, "a file with rows that are rejected");
        withdraw(project, received, "rti_2024.csv");
        night(project, "a submission withdrawn");
        project.send("gdp_2025.csv", Files.readString(SmallProject.SAMPLES.resolve("gdp_2025.csv")), "2026-01-01");
        night(project, "a file that no indicator reads");
    }

    private void statementsChange(SmallProject project) throws IOException {
        project.edit(INDICATOR, "-- One row", "-- A row");
        night(project, "SQL of an indicator changed");
        project.edit("silver/rti_section.sql", "-- One row", "-- A row");
        night(project, "SQL of a silver model changed");
        project.edit("checks/rows_accounted.sql", "-- A submission", "-- Any submission");
        night(project, "a check changed");
        project.edit("latest/indicator.sql", "-- One row", "-- A row");
        night(project, "a view of the newest release changed");
    }

    private void theCatalogueChanges(SmallProject project) throws IOException {
        project.edit("catalog/sources/rti.yml", "contract_version: 2", "contract_version: 3");
        night(project, "a contract changed");
        project.append("catalog/organisations.yml", """
                office-of-figures:
                  kind: central_other
                  area: KZ
                  name: {kk: Сандар кеңсесі, ru: Бюро чисел, en: Office of Figures}
                """);
        night(project, "an organisation added");
        project.edit("catalog/indicators/rti-rating.yml", "en: Global Right", "en: The Global Right");
        night(project, "the title of an indicator changed");
        project.write(
                SmallProject.PLAN + "2026.yml",
                project.read(SmallProject.PLAN + "2025.yml")
                        .replace("2025-06-10", "2026-06-10")
                        .replace("2026: 77", "2026: 60"));
        night(project, "an edition of targets added");
        project.write("catalog/indicators/rti-again.yml", project.read("catalog/indicators/rti-rating.yml"));
        project.write("gold/indicators/rti-again.sql", project.read(INDICATOR));
        project.edit(
                SmallProject.PLAN + "plan.yml", "indicators:\n", "indicators:\n  rti-again: {number: 2, goal: 1}\n");
        project.edit(SmallProject.PLAN + "2026.yml", "targets:\n", "targets:\n  rti-again: {2026: 60}\n");
        night(project, "an indicator added");
    }

    private void moreIsAskedFor(SmallProject project) throws IOException {
        remake = new Remake.Everything();
        night(project, "everything made anew");
        remake = new Remake.Years(2023, 2030);
        night(project, "what comes from 2023 and later years made anew");
        remake = new Remake.Nothing();
    }

    private void thingsAreLost(SmallProject project) throws IOException {
        project.edit(INDICATOR, "-- A row", "-- Each row");
        kill(project, "gold.observation_series");
        night(project, "after a run that was killed");
        Files.delete(newest(project, "national.en.pdf"));
        night(project, "a printed report lost");
        Files.delete(newest(project, "book.json"));
        night(project, "a book lost");
        Files.writeString(newest(project, "book.json"), "{");
        night(project, "a book damaged");
    }

    private void aCheckBlocks(SmallProject project) throws IOException {
        project.edit(INDICATOR, "-- Each row", "-- One row");
        project.write("checks/nothing_passes.sql", """
                -- Nothing passes.
                -- severity: blocking
                select indicator_id
                from gold.verdict
                """);
        night(project, "a check that blocks");
        Files.delete(newest(project, "national.en.pdf"));
        night(project, "still blocked, and a printed report lost");
        Files.delete(project.sql().resolve("checks/nothing_passes.sql"));
        night(project, "nothing blocks any more");
    }

    private RunResult night(SmallProject project, String name) throws IOException {
        Preview plan = Preview.of(project.request(project.warehouse(), today, remake));
        Map<String, String> done = new LinkedHashMap<>();
        RunResult result = new NightlyRun(
                        project.request(project.warehouse(), today, remake),
                        (step, rows, took, note) -> done.put(step, note))
                .execute();
        done.remove("open");
        told.append(name).append('\n');
        for (Preview.Work work : plan.work()) {
            compare(name, work, done, result);
        }
        softly.assertThat(done.keySet())
                .as(name)
                .isSubsetOf(plan.work().stream().map(Preview.Work::phase).toList());
        return result;
    }

    private void compare(String name, Preview.Work work, Map<String, String> done, RunResult result) {
        String phase = work.phase();
        if (work.would().equals("leave")) {
            softly.assertThat(done).as(name).doesNotContainKey(phase);
            return;
        }
        told.append("  %-28s %-8s %s"
                        .formatted(phase, work.would(), work.because())
                        .stripTrailing())
                .append('\n');
        if (phase.equals("check") && done.containsKey(phase)) {
            told.append("    ").append(done.get(phase)).append('\n');
        }
        boolean isDone = work.would().equals("do")
                || work.because().contains("or else")
                || (phase.equals("release") ? !result.isBlocked() : result.isNew());
        softly.assertThat(done.containsKey(phase)).as(name + ": " + phase).isEqualTo(isDone);
        if (work.would().equals("do") && !TOLD_OTHERWISE.contains(phase)) {
            softly.assertThat(done.get(phase)).as(name + ": " + phase).isEqualTo(work.because());
        }
    }

    private void kill(SmallProject project, String after) {
        var killed = new NightlyRun(project.request(today), (step, rows, took, note) -> {
            if (step.equals(after)) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(killed::execute).hasMessage("killed");
    }

    private static void withdraw(SmallProject project, RunResult received, String file) throws IOException {
        String submission = received.intake().submissions().stream()
                .filter(one -> one.fileName().equals(file) && one.outcome().isCurrent())
                .map(Submission::submissionId)
                .findFirst()
                .orElseThrow();
        Withdrawals.withdraw(
                CatalogFiles.load(project.sql()), project.warehouse(), submission, "the test", "sent too early");
    }

    private static Path newest(SmallProject project, String file) throws IOException {
        String release = Printer.newestBook(project.out()).orElseThrow();
        return project.out().resolve(release).resolve(file);
    }
}
