package kz.korsetkish.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/** The submitted files as they came. What is there never changes, and a half-written file has no name in it. */
public final class ArchiveFolder {
    /** Blocks of this size are written, the last one excepted. */
    public static final int BLOCK = 1 << 16;

    private final Path folder;

    public ArchiveFolder(Warehouse warehouse) {
        this.folder = warehouse.archive();
    }

    /** Looks at what is kept while it is written. */
    public interface Look {
        void at(byte[] block, int length);
    }

    /**
     * Keeps all that comes in.
     *
     * @param name asked for when everything was seen
     */
    public Path keep(InputStream in, Look look, Supplier<String> name) throws IOException {
        Path draft = OwnerOnly.file(OwnerOnly.folder(folder).resolve("draft-" + UUID.randomUUID()));
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                byte[] block = new byte[BLOCK];
                for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
                    look.at(block, read);
                    out.write(block, 0, read);
                }
            }
            Path kept = folder.resolve(name.get());
            Files.move(draft, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where the file of this name is, whether it is there or not. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The first of these names that is there. */
    public Optional<Path> found(String... names) {
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    /** How long the file of this name is; nothing where it is not there. */
    public OptionalLong length(String name) {
        try {
            return OptionalLong.of(Files.size(folder.resolve(name)));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Where no space is left on this machine, the folder. */
    public Optional<Path> isFull() {
        return Location.isLocal(folder)
                        && Files.isDirectory(folder)
                        && folder.toFile().getUsableSpace() < BLOCK
                ? Optional.of(folder)
                : Optional.empty();
    }
}
