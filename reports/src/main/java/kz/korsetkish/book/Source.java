package kz.korsetkish.book;

/**
 * A source behind an indicator.
 *
 * @param name of the contract, such as {@code okrug_budget}
 * @param citation where the figures come from, in words; an official title in its own language alone
 * @param submissions how many current submissions of it the release rests on
 */
public record Source(String name, Translated title, Translated citation, boolean synthetic, long submissions) {}
