package kz.korsetkish.pdf;

import java.util.List;

/** Elements that only pages need, such as where a chapter begins; nothing where there are none. */
public record OnPaper(List<Element> elements) implements Element {
    public OnPaper {
        elements = List.copyOf(elements);
    }
}
