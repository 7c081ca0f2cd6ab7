package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.ingest.Inbox.Stray;

/**
 * Which side file of a folder belongs to which file, and which to none because its name is another one.
 *
 * @param alone the files without a side file
 */
record SidePairing(List<Path> files, Set<Path> alone, List<Stray> strays) {
    /** No format of a submission ends so. */
    private static final Pattern SIDE_FILE = Pattern.compile("(?i)\\.meta\\.ya?ml$|\\.ya?ml$|\\.meta$");

    static SidePairing of(List<Path> folder) {
        List<Path> files = folder.stream().filter(file -> !isSideFile(file)).toList();
        Set<Path> all = Set.copyOf(folder);
        Set<Path> named = files.stream().map(SideFile::beside).collect(Collectors.toSet());
        Set<Path> alone = files.stream()
                .filter(file -> !all.contains(SideFile.beside(file)))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Stray> strays = folder.stream()
                .filter(file -> isSideFile(file) && !named.contains(file))
                .map(side -> new Stray(
                        side,
                        alone.stream().filter(file -> isMeantFor(side, file)).findFirst()))
                .toList();
        return new SidePairing(files, alone, strays);
    }

    static boolean isSideFile(String fileName) {
        return SIDE_FILE.matcher(fileName).find();
    }

    private static boolean isSideFile(Path file) {
        return isSideFile(file.getFileName().toString());
    }

    private static boolean isMeantFor(Path side, Path file) {
        String stem = SIDE_FILE.matcher(side.getFileName().toString()).replaceFirst("");
        return new FileName(file.getFileName().toString()).isMeantBy(new FileName(stem));
    }

    /** The side file that seems to be meant for this file and has another name. */
    Optional<Path> strayOf(Path file) {
        return strays.stream()
                .map(Stray::sideFile)
                .filter(side -> alone.contains(file) && isMeantFor(side, file))
                .findFirst();
    }
}
