package kz.korsetkish.reply;

import kz.korsetkish.submission.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row, as bronze and silver keep it.
 *
 * @param rule name of the rule that the row breaks
 * @param column the column at fault; several with commas between where a key is doubled, empty for the whole row
 * @param value as sent, where one value is at fault
 * @param why the same as a code, with how to put it right
 */
record Mistake(String rule, String column, @Nullable String value, Refusal why) {}
