package kz.korsetkish.pdf;

import java.util.List;

/** Elements that stand on one page; they must fit on one. */
public record Together(List<Element> elements) implements Element {
    public Together {
        elements = List.copyOf(elements);
    }
}
