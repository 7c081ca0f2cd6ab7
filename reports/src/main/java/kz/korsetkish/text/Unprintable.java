package kz.korsetkish.text;

/**
 * A character that cannot be printed, and where it was asked for.
 *
 * @param words it stood in, as they are printed
 */
public record Unprintable(int codePoint, String words, String place) {
    /** What is printed instead. */
    public static final int REPLACEMENT = 0xFFFD;

    /** Where it is, and what became of it. */
    public String message() {
        return "%s: \"%s\" has %s, which cannot be printed; %s stands for it"
                .formatted(place, words, character(), Character.toString(REPLACEMENT));
    }

    /** Its number and its name in Unicode, where it has one. */
    public String character() {
        String number = "U+%04X".formatted(codePoint);
        String name = Character.getName(codePoint);
        return name == null ? number : number + " (" + name + ")";
    }
}
