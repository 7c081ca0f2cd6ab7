package kz.korsetkish.book;

/**
 * A territorial unit.
 *
 * @param code {@code KZ} or a KATO code
 * @param level {@code country} or {@code region}
 */
public record Area(String code, String level, Translated name) {}
