package kz.korsetkish.book;

/** A goal of the concept, numbered from 1. */
public record Goal(int number, Translated title) {}
