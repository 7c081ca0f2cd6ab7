package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.SessionStart;
import kz.korsetkish.trial.GoldenCase;
import kz.korsetkish.trial.Trial;

/** {@code validate --try}: the golden cases of one indicator, check, model or query. */
record Attempt(Catalog catalog, Path cases, PrintWriter out) {
    /** So many rows of a case are enough to see what is wrong. */
    private static final int SHOWN = 20;

    /** @param tried a slug, or a path such as {@code gold/verdict} where several have one name */
    int run(String tried, SessionStart start) {
        List<GoldenCase> chosen = chosen(tried);
        try (var session = start.open(catalog)) {
            var trial = new Trial(session, catalog);
            long failed = chosen.stream()
                    .filter(one -> !hasPassed(one, trial.differences(one)))
                    .count();
            out.println(failed == 0 ? "all cases passed" : failed + " of " + chosen.size() + " cases failed");
            return failed == 0 ? ExitCode.DONE : ExitCode.USAGE;
        }
    }

    private List<GoldenCase> chosen(String tried) {
        List<String> paths = catalog.queries().values().stream()
                .filter(query -> tried.equals(query.name()) || tried.equals(query.path()))
                .map(Query::path)
                .toList();
        if (paths.isEmpty()) {
            throw new WrongUse("--try " + tried + ": no SQL has that name; "
                    + Nearest.to(
                                    tried,
                                    catalog.queries().values().stream()
                                            .map(Query::name)
                                            .toList())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("name an indicator, a check or a model"));
        }
        List<GoldenCase> chosen = GoldenCase.all(cases).stream()
                .filter(one -> paths.contains(one.query()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUse("--try " + tried + ": no case in " + cases + " has the query " + paths.getFirst());
        }
        return chosen;
    }

    private boolean hasPassed(GoldenCase one, List<String> differences) {
        out.println((differences.isEmpty() ? "passed  " : "failed  ") + one.name());
        differences.stream().limit(SHOWN).forEach(difference -> out.println("  " + difference));
        if (differences.size() > SHOWN) {
            out.println("  and " + (differences.size() - SHOWN) + " more");
        }
        out.flush();
        return differences.isEmpty();
    }
}
