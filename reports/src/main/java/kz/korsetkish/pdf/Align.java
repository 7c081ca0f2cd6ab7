package kz.korsetkish.pdf;

/** Where lines stand in their column. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    float offset(float free) {
        return switch (this) {
            case LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
        };
    }
}
