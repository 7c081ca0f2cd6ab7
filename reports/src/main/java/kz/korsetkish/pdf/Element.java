package kz.korsetkish.pdf;

/** What a part of a paper is made of. */
public sealed interface Element
        permits Heading, Paragraph, Bullets, Table, Figure, Gap, Room, Together, Noticed, OnPaper {}
