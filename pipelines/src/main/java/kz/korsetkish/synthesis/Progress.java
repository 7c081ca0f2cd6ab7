package kz.korsetkish.synthesis;

/** Told how far the writing is; called from the writing thread. */
public interface Progress {
    /** A source is begun: its name and how many rows it will have. */
    void start(String what, long total);

    /** More rows of the source begun last have been written. */
    void advance(long rows);

    /** Nobody watches. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void start(String what, long total) {}

            @Override
            public void advance(long rows) {}
        };
    }
}
