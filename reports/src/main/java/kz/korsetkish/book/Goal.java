package kz.korsetkish.book;

/** A goal of the plan, numbered from 1. */
public record Goal(int number, Translated title) {}
