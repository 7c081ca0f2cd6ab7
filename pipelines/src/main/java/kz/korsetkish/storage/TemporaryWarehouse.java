package kz.korsetkish.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A warehouse for as long as something is tried out. */
public record TemporaryWarehouse(Warehouse warehouse) implements AutoCloseable {
    public static TemporaryWarehouse open() {
        try {
            return new TemporaryWarehouse(new Warehouse(Files.createTempDirectory("korsetkish")));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        ScratchFolder.remove(warehouse.root());
    }
}
