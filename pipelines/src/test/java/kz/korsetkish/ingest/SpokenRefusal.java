package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.text.Languages;

/** That a refusal is told to its sender in every language, with all that it is about. */
final class SpokenRefusal {
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|which|send|columns?|line|save|has|have|contract|differ|again)\\b");
    private static final Pattern DETAIL = Pattern.compile("\\d+|[a-z]+_[a-z_]+");

    private SpokenRefusal() {}

    static void hold(Refusal refusal) {
        for (String language : Languages.all()) {
            String said = refusal.in(language);
            assertThat(details(said)).as(said).containsAll(details(refusal.words()));
            if (!language.equals(Languages.PROGRAM)) {
                assertThat(said).doesNotContainPattern(ENGLISH).containsPattern("\\p{IsCyrillic}");
            }
        }
    }

    private static List<String> details(String text) {
        return DETAIL.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
