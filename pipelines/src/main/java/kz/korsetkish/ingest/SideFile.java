package kz.korsetkish.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.SideFileKeys.Written;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission.Kind;

/**
 * What the sender says of a file in {@code <name>.meta.yml} beside it.
 *
 * @param controlTotals the sums of columns, and under {@link #ROWS} the number of rows
 */
record SideFile(
        Optional<Instant> sentAt,
        Kind kind,
        Optional<String> corrects,
        boolean synthetic,
        Map<String, BigDecimal> controlTotals) {
    static final String ENDING = ".meta.yml";
    static final String ROWS = "rows";
    private static final long LARGEST = 1 << 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
    /** As many digits as a sum may have. */
    private static final int DIGITS = 38;

    static final SideFile NONE = new SideFile(Optional.empty(), Kind.FULL, Optional.empty(), false, Map.of());

    SideFile {
        controlTotals = Map.copyOf(controlTotals);
    }

    /** What a returned report says by itself. */
    static SideFile correcting(String submissionId, boolean synthetic) {
        return new SideFile(Optional.empty(), Kind.CORRECTION, Optional.of(submissionId), synthetic, Map.of());
    }

    /** What goes without saying of an extract from a table. */
    static SideFile extracted(Kind kind) {
        return new SideFile(Optional.empty(), kind, Optional.empty(), false, Map.of());
    }

    /** Where the side file of this file is, if it has one. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** The text of the side file of this file, if it has one. */
    static Optional<String> textBeside(Path file) throws UnreadableException {
        Path side = beside(file);
        return Files.exists(side, LinkOption.NOFOLLOW_LINKS) ? Optional.of(text(side)) : Optional.empty();
    }

    /**
     * What this text of a side file says; all its mistakes at once.
     *
     * @param name of the side file
     */
    static SideFile of(String text, String name, Source source, Instant now) throws UnreadableException {
        var keys = SideFileKeys.read(text);
        var read = new SideFile(
                sentAt(keys, now), kind(keys), corrects(keys), synthetic(keys), controlTotals(keys, source));
        if (!keys.mistakes().isEmpty()) {
            throw new UnreadableException(Refusal.of(
                    RefusalCode.SIDE_FILE_MISTAKES, name, Refusal.all(RefusalCode.BOTH_MISTAKES, keys.mistakes())));
        }
        return read;
    }

    private static String text(Path side) throws UnreadableException {
        if (Stamp.of(side).filter(stamp -> stamp.bytes() <= LARGEST).isEmpty()) {
            throw new UnreadableException(Refusal.of(RefusalCode.SIDE_FILE_TOO_LARGE, side.getFileName(), LARGEST));
        }
        try {
            String text = Files.readString(side);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(Refusal.of(RefusalCode.SIDE_FILE_NOT_UTF_8, side.getFileName()));
        } catch (IOException e) {
            throw new UnreadableException(
                    Refusal.of(RefusalCode.SIDE_FILE_UNREADABLE, side.getFileName(), String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Written> written(SideFileKeys keys, String key) {
        return keys.value(key).filter(value -> !value.text().isEmpty());
    }

    private static Optional<Instant> sentAt(SideFileKeys keys, Instant now) {
        return written(keys, SideFileKeys.SENT_AT).flatMap(value -> {
            try {
                return Optional.of(SentAt.of(value.text(), now));
            } catch (UnreadableException e) {
                keys.mistake(value.line(), e.refusal());
                return Optional.empty();
            }
        });
    }

    private static Kind kind(SideFileKeys keys) {
        Optional<Written> written = written(keys, SideFileKeys.KIND);
        for (Kind kind : Kind.values()) {
            if (written.filter(value -> kind.name().toLowerCase(Locale.ROOT).equals(value.text()))
                    .isPresent()) {
                return kind;
            }
        }
        written.ifPresent(value ->
                keys.mistake(value.line(), Refusal.of(RefusalCode.KIND_UNKNOWN, SideFileKeys.shown(value.text()))));
        return Kind.FULL;
    }

    private static Optional<String> corrects(SideFileKeys keys) {
        Optional<Written> corrects = written(keys, SideFileKeys.CORRECTS);
        Optional<Written> kind = written(keys, SideFileKeys.KIND);
        boolean isCorrection =
                kind.filter(value -> value.text().equals("correction")).isPresent();
        if (isCorrection && corrects.isEmpty()) {
            keys.mistake(kind.orElseThrow().line(), Refusal.of(RefusalCode.CORRECTS_MISSING));
        }
        if (!isCorrection && corrects.isPresent()) {
            keys.mistake(corrects.get().line(), Refusal.of(RefusalCode.CORRECTS_OF_NO_CORRECTION));
        }
        return corrects.map(Written::text);
    }

    private static boolean synthetic(SideFileKeys keys) {
        return written(keys, SideFileKeys.SYNTHETIC)
                .map(value -> switch (value.text().toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        keys.mistake(
                                value.line(),
                                Refusal.of(RefusalCode.SYNTHETIC_UNCLEAR, SideFileKeys.shown(value.text())));
                        yield false;
                    }
                })
                .orElse(false);
    }

    private static Map<String, BigDecimal> controlTotals(SideFileKeys keys, Source source) {
        written(keys, SideFileKeys.CONTROL_TOTALS)
                .ifPresent(value -> keys.mistake(
                        value.line(),
                        Refusal.of(
                                RefusalCode.CONTROL_TOTALS_WITHOUT_COLUMNS, "{rows: 249, total_revenue: 105300.5}")));
        Map<String, BigDecimal> totals = new HashMap<>();
        keys.totals().forEach((column, value) -> {
            if (!isTotalled(column, source)) {
                keys.mistake(
                        value.line(), Refusal.of(RefusalCode.CONTROL_TOTAL_OF_NO_NUMBER, SideFileKeys.shown(column)));
            } else {
                total(value.text())
                        .ifPresentOrElse(
                                total -> totals.put(column, total),
                                () -> keys.mistake(
                                        value.line(),
                                        Refusal.of(
                                                RefusalCode.CONTROL_TOTAL_NOT_A_NUMBER,
                                                SideFileKeys.shown(value.text()),
                                                column,
                                                "105300.5")));
            }
        });
        return totals;
    }

    private static boolean isTotalled(String column, Source source) {
        return column.equals(ROWS)
                || source.columns().stream().anyMatch(one -> one.name().equals(column) && isNumber(one));
    }

    private static boolean isNumber(Source.Column column) {
        return column.type().startsWith("decimal") || Set.of("integer", "long").contains(column.type());
    }

    private static Optional<BigDecimal> total(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var total = new BigDecimal(text);
        return total.precision() - total.scale() <= DIGITS && total.scale() <= DIGITS
                ? Optional.of(total)
                : Optional.empty();
    }
}
