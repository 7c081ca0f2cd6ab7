package kz.korsetkish.pdf;

/** A rectangle on the page, in points from its top left corner. */
record Box(float x, float top, float width, float height) {}
