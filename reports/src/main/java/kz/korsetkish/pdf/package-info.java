/**
 * A small renderer for tagged, reproducible PDF: what a page says goes through {@code mark}, {@code artifact} or
 * {@code link}, and nothing else can paint.
 */
@NullMarked
package kz.korsetkish.pdf;

import org.jspecify.annotations.NullMarked;
