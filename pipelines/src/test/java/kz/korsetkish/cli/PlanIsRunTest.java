package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.korsetkish.run.NightlyRun;
import kz.korsetkish.run.Preview;
import kz.korsetkish.run.RunResult;
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

    private static final LocalDate TODAY = LocalDate.parse(Workspace.AS_OF);

    @TempDir
    private Path home;

    private final StringBuilder told = new StringBuilder();

    @Test
    void whatPlanSaysIsWhatRunDoes() throws IOException {
        SmallProject project = SmallProject.in(home);
        String rating = Files.readString(SmallProject.SAMPLES.resolve("rti_2022.csv"));
        String later = rating.replace("2022,", "2023,");

        night(project, "the first run");
        night(project, "nothing new");
        project.send("rti_2023.csv", later, "2024-10-31");
        night(project, "a new file");

        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(NIGHTS.getParent());
            Files.writeString(NIGHTS, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(NIGHTS));
    }

    private void night(SmallProject project, String name) throws IOException {
        Preview plan = Preview.of(project.request(TODAY));
        Map<String, String> done = new LinkedHashMap<>();
        RunResult result =
                new NightlyRun(project.request(TODAY), (step, rows, took, note) -> done.put(step, note)).execute();
        told.append(name).append('\n');
        for (Preview.Work work : plan.work()) {
            if (work.would().equals("leave")) {
                assertThat(done).as(name).doesNotContainKey(work.phase());
                continue;
            }
            told.append("  %-28s %-8s %s"
                            .formatted(work.phase(), work.would(), work.because())
                            .stripTrailing())
                    .append('\n');
            boolean isDone = work.would().equals("do")
                    || (work.phase().equals("release") ? !result.isBlocked() : result.isNew());
            assertThat(done.containsKey(work.phase()))
                    .as(name + ": " + work.phase())
                    .isEqualTo(isDone);
            if (work.would().equals("do") && !TOLD_OTHERWISE.contains(work.phase())) {
                assertThat(done.get(work.phase()))
                        .as(name + ": " + work.phase())
                        .isEqualTo(work.because());
            }
        }
        done.remove("open");
        assertThat(done.keySet())
                .as(name)
                .isSubsetOf(plan.work().stream().map(Preview.Work::phase).toList());
    }
}
