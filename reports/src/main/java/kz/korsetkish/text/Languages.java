package kz.korsetkish.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages that reports can be printed in: those that have a bundle. */
public final class Languages {
    private static final List<String> ALL = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> Languages.class.getResource(Texts.file(code)) != null)
            .sorted(Comparator.comparing((String code) -> Texts.of(code).get("language.order"))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();

    private Languages() {}

    /** Codes such as {@code kk}, the state language first. */
    public static List<String> all() {
        return ALL;
    }
}
