package kz.korsetkish.catalog;

import java.util.List;

/** Something that holds between files, or between the keys of one file. */
@FunctionalInterface
interface Rule {
    void check(Draft draft, Problems problems);

    static void checkAll(List<Rule> rules, Draft draft, Problems problems) {
        rules.forEach(rule -> rule.check(draft, problems));
    }
}
