package kz.korsetkish.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.storage.Warehouse;

/** A process that holds the lock of a warehouse until its input ends. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (var lock = RunLock.acquire(new Warehouse(Path.of(arguments[0])))) {
            System.out.println("held, last run failed: " + lock.lastRunFailed());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
