package kz.korsetkish;

import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.TableContract;

/** The project's catalogue, for tests whose warehouse has its tables or such of their own. */
public final class Declared {
    public static final Catalog PROJECT = CatalogFiles.load(
            Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql"));

    private Declared() {}

    /** The tables of these sources beside those that the program always writes. */
    public static Catalog with(List<Source> sources) {
        return catalog(sources, PROJECT.written());
    }

    /** These tables alone. */
    public static Catalog tables(List<TableContract> tables) {
        return catalog(List.of(), tables);
    }

    /** A table of one column of figures, and of what says that they count. */
    public static TableContract ofFigures(String name, boolean isPublished) {
        int dot = name.indexOf('.');
        return new TableContract(
                name.substring(0, dot),
                name.substring(dot + 1),
                Path.of("test"),
                "one row",
                List.of("figure"),
                List.of(
                        new TableContract.Column("figure", "int", true, "a figure"),
                        new TableContract.Column("outcome", "string", true, "an outcome")),
                isPublished);
    }

    private static Catalog catalog(List<Source> sources, List<TableContract> written) {
        return new Catalog(
                List.of(), List.of(), List.of(), List.of(), List.of(), sources, written, List.of(), List.of(),
                List.of(), List.of());
    }
}
