package kz.korsetkish.pdf;

import java.util.List;

/** An unnumbered list. */
public record Bullets(List<List<Inline>> items) implements Element {
    public Bullets {
        items = items.stream().map(List::copyOf).toList();
    }
}
