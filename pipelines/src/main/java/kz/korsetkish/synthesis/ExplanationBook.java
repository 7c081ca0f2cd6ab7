package kz.korsetkish.synthesis;

import java.util.List;

/** Invented explanations, as the built-in file has them. */
record ExplanationBook(
        String organisation, String indicator, int firstYear, int lastYear, String writtenOn, List<Text> texts) {
    ExplanationBook {
        texts = List.copyOf(texts);
    }

    /** Why a target was missed and what is being done; empty where it is not given in English. */
    record Text(
            String entity,
            String explanationKk,
            String explanationRu,
            String explanationEn,
            String measuresKk,
            String measuresRu,
            String measuresEn) {}
}
