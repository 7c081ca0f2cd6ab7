package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * By which it shows that a file was written to between two looks.
 *
 * @param identity of the file on its disk: another file may have taken the name
 */
record Stamp(long bytes, Instant modified, String identity) {
    /** Empty for what is no file: a symbolic link, whatever it leads to, or nothing. */
    static Optional<Stamp> of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant(),
                            String.valueOf(attributes.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
