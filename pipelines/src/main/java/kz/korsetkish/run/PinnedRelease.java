package kz.korsetkish.run;

import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.release.Release;
import kz.korsetkish.release.Releases;
import kz.korsetkish.session.Session;

/** Lets {@code latest.*} show an earlier release in this session. */
public final class PinnedRelease {
    private final Session session;
    private final Catalog catalog;

    public PinnedRelease(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Shows this release; returns the known ones instead where it is not among them. */
    public Optional<List<String>> show(String releaseId) {
        List<String> known = new Releases(session, catalog.published())
                .all().stream().map(Release::releaseId).toList();
        if (!known.contains(releaseId)) {
            return Optional.of(known);
        }
        Model view = catalog.models().stream()
                .filter(model -> model.table().equals("latest.release"))
                .findFirst()
                .orElseThrow();
        session.rebind(view, catalog.read("release_pinned").sql().replace("${release}", releaseId));
        return Optional.empty();
    }
}
