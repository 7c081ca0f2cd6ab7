package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.spark.SparkException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sender answers for a file, not for the machines that read it. */
class ReadFailureTest {
    static List<Throwable> ofMachines() {
        return List.of(
                aborted(
                        "Lost task 0.3 in stage 1.0",
                        new ClassNotFoundException("kz.korsetkish.ingest.row.RowContract")),
                aborted("Lost task 0.3 in stage 1.0", new NoClassDefFoundError("io/delta/storage/LogStore")),
                aborted(
                        "reading hdfs://a/archive/1f",
                        new IOException(new FileNotFoundException("hdfs://a/archive/1f"))),
                aborted("ExecutorLostFailure (executor 1 exited caused by one of the running tasks)", null));
    }

    static List<Throwable> ofFiles() {
        return List.of(
                aborted("Lost task 0.3 in stage 1.0", new EOFException("end of a page")),
                aborted("Lost task 0.3 in stage 1.0", new ArithmeticException("division by zero")),
                new IllegalArgumentException("no Parquet"));
    }

    private static SparkException aborted(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new SparkException("Job aborted due to stage failure: " + message, cause);
    }

    @ParameterizedTest
    @MethodSource("ofMachines")
    void isNotToldToSenders(Throwable failure) {
        assertThat(ReadFailure.isOfMachines(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofFiles")
    void isToldToSenders(Throwable failure) {
        assertThat(ReadFailure.isOfMachines(failure)).isFalse();
    }
}
