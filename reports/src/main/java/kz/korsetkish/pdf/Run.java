package kz.korsetkish.pdf;

/** Text of which the typeface has every character. */
record Run(String text, Typeface typeface) {}
