package kz.korsetkish.pdf;

/** Empty space, in points; none at the top of a page. */
public record Gap(float height) implements Element {}
