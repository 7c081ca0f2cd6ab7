package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What values can be divided by, such as sex: {@code sql/catalog/codes/<breakdown>.yml}.
 *
 * @param name by language
 * @param members in the order of the file; none: a member is called as its data call it
 */
public record CodeList(String breakdown, Map<String, String> name, List<Member> members) {
    public CodeList {
        name = Map.copyOf(name);
        members = List.copyOf(members);
    }

    /**
     * One of what values are divided by.
     *
     * @param highest value that it can have, where that is another one than the whole's
     * @param validTo the day after its last one
     */
    public record Member(
            String code,
            Map<String, String> name,
            Optional<BigDecimal> highest,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {
        public Member {
            name = Map.copyOf(name);
        }
    }
}
