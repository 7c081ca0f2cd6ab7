package kz.korsetkish.ingest;

import java.io.FileNotFoundException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;

/** Why rows could not be read: no sender may be told of what only befell the machines that read. */
final class ReadFailure {
    private static final int DEEPEST = 50;

    private static final List<Class<? extends Throwable>> OF_MACHINES = List.of(
            ClassNotFoundException.class,
            LinkageError.class,
            FileNotFoundException.class,
            FileSystemException.class,
            AccessControlException.class,
            SocketException.class,
            UnknownHostException.class,
            InterruptedException.class);

    private ReadFailure() {}

    /** Whether it would have been read elsewhere, or at another time. */
    static boolean isOfMachines(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream().anyMatch(one -> OF_MACHINES.stream().anyMatch(kind -> kind.isInstance(one)))
                || isOfLostMachine(causes.getLast());
    }

    /** What a task throws is the cause of what Spark throws; a machine that is lost throws nothing. */
    private static boolean isOfLostMachine(Throwable cause) {
        return cause instanceof SparkException lost
                && String.valueOf(lost.getMessage()).contains("ExecutorLostFailure");
    }
}
