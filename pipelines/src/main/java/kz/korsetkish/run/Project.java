package kz.korsetkish.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Reading;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Plan;

/** The folder {@code sql/}: catalogue and queries, valid. */
public record Project(Catalog catalog, Plan plan, String catalogueFingerprint) {
    /** Reads everything below this folder and throws with every mistake in it. */
    public static Project load(Path sql) {
        Reading reading = CatalogFiles.read(sql);
        Plan plan = Plan.of(reading);
        return new Project(reading.catalog(), plan, fingerprint(sql.resolve("catalog")));
    }

    private static String fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> yaml = files.filter(Files::isRegularFile).sorted().toList();
            List<String> texts = new ArrayList<>();
            for (Path file : yaml) {
                texts.add(folder.relativize(file).toString());
                texts.add(Files.readString(file));
            }
            return Fingerprints.hash(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
