package kz.korsetkish.book;

/**
 * A territorial unit.
 *
 * @param code {@code KZ} or a KATO code
 * @param level {@code country}, {@code region} or {@code rural_okrug}
 */
public record Area(String code, String level, Translated name) {}
