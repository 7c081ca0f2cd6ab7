package kz.korsetkish.reply;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row, as bronze and silver keep it.
 *
 * @param rule name of the rule that the row breaks
 * @param column the column at fault; several with commas between where a key is doubled, empty for the whole row
 * @param value as sent, where one value is at fault
 * @param message in English
 */
record Mistake(String rule, String column, @Nullable String value, String message) {}
