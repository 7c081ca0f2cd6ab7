package kz.korsetkish.ingest.file;

/** Checks byte by byte that a file is UTF-8 (Unicode 17, table 3-7). */
final class Utf8Check {
    private int remaining;
    private int lowest;
    private int highest;
    private byte lead;

    /** Whether this byte may follow the ones before it. */
    boolean take(byte signed) {
        int value = signed & 0xFF;
        if (remaining > 0) {
            return continued(value);
        }
        if (value < 0x80) {
            return true;
        }
        lead = signed;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        remaining = value >= 0xC2 && value <= 0xDF ? 1 : value <= 0xEF ? 2 : 3;
        return value >= 0xC2 && value <= 0xF4;
    }

    private boolean continued(int value) {
        if (value < lowest || value > highest) {
            return false;
        }
        lowest = 0x80;
        highest = 0xBF;
        remaining--;
        return true;
    }

    /** Whether the character in hand lacks bytes. */
    boolean isInside() {
        return remaining > 0;
    }

    /** The first byte of the last character that is longer than one byte. */
    byte lead() {
        return lead;
    }
}
