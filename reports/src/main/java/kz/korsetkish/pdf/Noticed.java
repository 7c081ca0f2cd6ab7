package kz.korsetkish.pdf;

import java.util.List;

/** Elements on whose pages the notice of their part stands, and on no other page of it. */
public record Noticed(List<Element> elements) implements Element {
    public Noticed {
        elements = List.copyOf(elements);
    }
}
