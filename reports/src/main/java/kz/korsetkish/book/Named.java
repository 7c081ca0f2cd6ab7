package kz.korsetkish.book;

/** What a code is called: that of a series, or of a member of a breakdown. */
public record Named(String code, Translated name) {}
