package kz.korsetkish.submission;

/** What stands in a place of a refusal's words. */
public sealed interface Argument permits Argument.Text, Refusal {
    /** Names, numbers, and what others say: the same in all languages. */
    record Text(String text) implements Argument {
        public Text {
            text = ShownText.message(text);
        }
    }
}
