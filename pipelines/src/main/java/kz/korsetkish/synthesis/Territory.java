package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.List;

/** The regions and their two sets of boundaries. */
record Territory(List<Region> regions) {
    /** Classifier editions by the day they take effect: 17 regions, then 20. */
    static final List<LocalDate> EDITIONS = List.of(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 6, 8));

    Territory {
        regions = List.copyOf(regions);
    }

    /** The regions in the boundaries of the end of a year. */
    List<Area> areas(int year) {
        return areas(LocalDate.of(year, 12, 31));
    }

    List<Area> areas(LocalDate day) {
        var split = !day.isBefore(EDITIONS.getLast());
        return regions.stream()
                .filter(region -> split || region.splitFrom() == null)
                .map(region -> new Area(region, split ? List.of(region) : parts(region)))
                .toList();
    }

    /** Where each of today's regions, in their order, belonged at the end of a year: an index into the areas. */
    int[] areaOfRegion(int year) {
        var areas = areas(year);
        var result = new int[regions.size()];
        for (var i = 0; i < areas.size(); i++) {
            for (var part : areas.get(i).parts()) {
                result[regions.indexOf(part)] = i;
            }
        }
        return result;
    }

    private List<Region> parts(Region whole) {
        return regions.stream()
                .filter(region -> region.equals(whole) || whole.code().equals(region.splitFrom()))
                .toList();
    }
}
