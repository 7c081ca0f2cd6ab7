package kz.korsetkish.book;

import java.util.List;

/** Everything that the reports of one release print. Values are unrounded; rounding happens in print, half up. */
public record Book(Release release, List<Goal> goals, List<Indicator> indicators, List<Area> areas) {
    public Book {
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        areas = List.copyOf(areas);
    }
}
