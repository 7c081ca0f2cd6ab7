package kz.korsetkish.book;

import java.util.List;

/**
 * What values are divided by, such as sex.
 *
 * @param members that have a name; the others are called by their code
 */
public record Breakdown(String code, Translated name, List<Member> members) {
    public Breakdown {
        members = List.copyOf(members);
    }
}
