package kz.korsetkish.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An object store on this machine that speaks S3, with one bucket. */
final class S3Store implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/s3mock.jar").toAbsolutePath();
    static final Path CLIENT = Path.of("target/s3").toAbsolutePath();

    private final int port;
    private final Started process;

    private S3Store(int port, Started process) {
        this.port = port;
        this.process = process;
    }

    static S3Store start(Path folder) throws IOException, InterruptedException {
        int port = Started.freePort();
        Started process = Started.of(
                folder.resolve("s3.log"),
                Map.of("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", "korsetkish"),
                List.of(
                        Started.JAVA,
                        "-Xmx512m",
                        "-jar",
                        PROGRAM.toString(),
                        "--com.adobe.testing.s3mock.http-port=" + port,
                        "--server.port=0"));
        return new S3Store(port, process.answering(port));
    }

    String address(String folder) {
        return "s3a://korsetkish/" + folder;
    }

    Map<String, String> secrets() {
        return Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret");
    }

    List<String> settings() {
        return List.of(
                "--conf", "spark.hadoop.fs.s3a.endpoint=http://localhost:" + port,
                "--conf", "spark.hadoop.fs.s3a.endpoint.region=kz-east-1",
                "--conf", "spark.hadoop.fs.s3a.path.style.access=true");
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
