package kz.korsetkish.book;

/** What a code is called: such as that of a series. */
public record Named(String code, Translated name) {}
