package kz.korsetkish.session;

/** Spark did not start on the cluster that was named. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterException(String master, Throwable cause) {
        super(
                "Spark cannot start on " + master + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString())
                        + System.lineSeparator()
                        + "Look whether it is there and takes this version of Spark; for k8s:// the library "
                        + "spark-kubernetes and what it needs have to be in lib/.",
                cause);
    }
}
