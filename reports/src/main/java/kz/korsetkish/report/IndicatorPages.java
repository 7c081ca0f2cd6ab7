package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.reading.Voice;

/** The indicators one after another; the pages of those with synthetic values say so. */
record IndicatorPages(Book book) implements Section {

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        boolean anySynthetic = false;
        for (IndicatorPage page : book.indicators().stream()
                .map(indicator -> new IndicatorPage(indicator, book))
                .toList()) {
            anySynthetic |= page.isSynthetic();
            if (page.isSynthetic()) {
                elements.add(new Noticed(page.elements(voice)));
            } else {
                elements.addAll(page.elements(voice));
            }
        }
        Optional<String> notice = anySynthetic ? Optional.of(voice.say("notice.page")) : Optional.empty();
        return new Part(notice, true, Optional.empty(), elements);
    }
}
