package kz.korsetkish.pdf;

/** Empty space, in points. */
public record Gap(float height) implements Element {}
