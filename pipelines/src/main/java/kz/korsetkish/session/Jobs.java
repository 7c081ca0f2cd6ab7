package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.spark.sql.classic.SparkSession;

/** Work on an open warehouse side by side, as many at a time as there are processors, on settings that fit its size. */
public final class Jobs {
    private final SparkSession spark;

    Jobs(SparkSession spark) {
        this.spark = spark;
    }

    /** Runs small jobs that do not need one another, and rethrows the first failure after all ended. */
    public void run(List<Runnable> jobs) {
        sideBySide(jobs, job -> {
            job.run();
            return job;
        });
    }

    public <T> T result(Job<T> job) {
        return results(List.of(job)).getFirst();
    }

    /** Runs jobs, the heavy ones first and on settings of their own; their results in the order of jobs. */
    public <T> List<T> results(List<Job<T>> jobs) {
        List<Job<T>> heavy = jobs.stream().filter(Job::isHeavy).toList();
        List<Job<T>> light = jobs.stream().filter(job -> !job.isHeavy()).toList();
        var ofHeavy = suited(heavy).iterator();
        var ofLight = sideBySide(light, job -> job.work().get()).iterator();
        return jobs.stream()
                .map(job -> job.isHeavy() ? ofHeavy.next() : ofLight.next())
                .toList();
    }

    private <T> List<T> suited(List<Job<T>> heavy) {
        long most = heavy.stream().mapToLong(Job::rows).max().orElse(0);
        SparkSettings.suit(spark, most);
        try {
            return sideBySide(heavy, job -> job.work().get());
        } finally {
            SparkSettings.suit(spark, 0);
        }
    }

    static <T, R> List<R> sideBySide(List<T> jobs, Function<T, R> work) {
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<R>> running = new ArrayList<>();
            jobs.forEach(job -> running.add(pool.submit(() -> work.apply(job))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
