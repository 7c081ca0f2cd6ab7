package kz.korsetkish.pdf;

/** Turns the page where less than so many points are left of it; nothing where there are no pages. */
public record Room(float points) implements Element {}
