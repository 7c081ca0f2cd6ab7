package kz.korsetkish.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of a server, ended with the test. */
record Started(Process process, Path log) implements AutoCloseable {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static Started of(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), log);
    }

    /** A port that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers on this port. */
    Started answering(int port) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("localhost", port), 1_000);
                return this;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("it does not answer: " + Files.readString(log));
    }

    /** Kills it with all that it started, at once. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
