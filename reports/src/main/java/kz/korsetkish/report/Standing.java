package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** A verdict by shape, colour and word; never bare when it rests on synthetic data. */
final class Standing {
    /** Those that a verdict of the printed plan can have. */
    static final Set<StatusSign> SIGNS =
            EnumSet.complementOf(EnumSet.of(StatusSign.PARTLY_ACHIEVED, StatusSign.NOT_COUNTED));

    private Standing() {}

    static StatusSign sign(Verdict verdict) {
        return switch (verdict.status()) {
            case "achieved" -> verdict.metAtBaseline() ? StatusSign.MET_AT_BASELINE : StatusSign.ACHIEVED;
            case "not_achieved" -> StatusSign.NOT_ACHIEVED;
            case "no_target" -> StatusSign.NO_TARGET;
            case "not_due" -> StatusSign.NOT_DUE;
            case "no_data" -> StatusSign.NO_DATA;
            case "withheld" -> StatusSign.WITHHELD;
            default -> throw new IllegalArgumentException("the book has a verdict of an unknown status: " + verdict);
        };
    }

    static String key(StatusSign sign) {
        return "status." + sign.name().toLowerCase(Locale.ROOT);
    }

    static boolean synthetic(Verdict verdict) {
        return verdict.provenance()
                .filter(p -> Provenance.of(p) == Provenance.SYNTHETIC)
                .isPresent();
    }

    private static boolean judged(Verdict verdict) {
        return verdict.status().equals("achieved") || verdict.status().equals("not_achieved");
    }

    /** The sign and the word. */
    static List<Inline> word(Voice voice, Verdict verdict) {
        StatusSign sign = sign(verdict);
        Style style = Type.TABLE.in(Face.BOLD).in(sign.color());
        return List.of(new Inline.Sign(sign, 8, 8), new Inline.Words(" " + voice.say(key(sign)), style));
    }

    /** The same where the target may be the nation's alone, which nobody has set for the area. */
    static List<Inline> word(Voice voice, Verdict verdict, Facts facts) {
        if (!judged(verdict) || !facts.isNational(verdict.timePeriod())) {
            return word(voice, verdict);
        }
        StatusSign sign = sign(verdict);
        Style style = Type.TABLE.in(Face.BOLD).in(sign.color());
        return List.of(
                new Inline.Sign(sign, 8, 8),
                new Inline.Words(" " + voice.say("status.national." + verdict.status()), style));
    }

    /** What else there is to say about it, in a few words each. */
    static List<String> qualifiers(Voice voice, Verdict verdict) {
        List<String> qualifiers = new ArrayList<>();
        if (judged(verdict) && synthetic(verdict)) {
            qualifiers.add(voice.say("verdict.synthetic"));
        }
        if (verdict.lost().orElse(false)) {
            qualifiers.add(voice.say("verdict.lost"));
        }
        if (verdict.notDistinguishable()) {
            qualifiers.add(voice.say("verdict.not_distinguishable"));
        }
        return qualifiers;
    }
}
