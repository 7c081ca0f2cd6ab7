package kz.korsetkish.book;

/**
 * A territorial unit, or an organisation.
 *
 * @param code {@code KZ}, a KATO code or the name of an organisation
 * @param level {@code country}, {@code region}, {@code rural_okrug} or {@code organisation}
 */
public record Area(String code, String level, Translated name) {}
