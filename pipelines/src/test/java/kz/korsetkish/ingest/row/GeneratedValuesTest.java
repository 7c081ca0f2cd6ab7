package kz.korsetkish.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/**
 * Values of a fixed seed, each written by a writer that knows what it means, in the ways of spreadsheets, programs and
 * languages, or spoilt. A value is taken only where every way of reading gives the same, and is then what was meant;
 * else it is refused, with all that it may be. {@code -Dfuzz.seed} and {@code -Dfuzz.values} go further.
 */
class GeneratedValuesTest {
    private static final int OF_EACH_KIND = Integer.getInteger("fuzz.values", 40);
    private static final ColumnContract MONEY =
            ValuesTest.contract("decimal(18,1) required min=-100000000000 max=100000000000");
    private static final ColumnContract SHARE = ValuesTest.contract("decimal(20,6) required min=-100 max=100");
    private static final ColumnContract COUNT = ValuesTest.contract("long required min=-1000000000 max=1000000000");
    private static final ColumnContract DATE = ValuesTest.contract("date required");
    private static final ColumnContract TIME = ValuesTest.contract("timestamp required");
    private static final ColumnContract TEXT = ValuesTest.contract("string required");
    private static final ColumnContract KEY = ValuesTest.contract("string required key");

    private static final List<String> BLANKS = List.of("", " ", "\u00A0", "\u202F", "\t", "\u200B", "\uFEFF");
    private static final List<String> GROUPING = List.of(" ", "\u00A0", "\u202F", "\u2009", "\u2007", "'", "\u2019");
    private static final List<String> SPOILERS = List.of(
            "²", "³", "¹", "½", "%", "₸", "$", "*", "е", "О", "l", "٣", "５", "\n", "\t", "\u2028", "\r\n", "/", ":",
            "--", "\u0000", "₂", "①", "Ⅳ", "=");
    private static final List<String> WORDS = List.of(
            "Министерство",
            "цифрового",
            "развития",
            "Ұлттық",
            "статистика",
            "бюросы",
            "Қазақстан",
            "өңірінің",
            "әкімдігі",
            "Қарағанды",
            "облысы",
            "Ёлкинский",
            "сельский",
            "округ");
    private static final List<String> NO_VALUES = List.of(
            "#N/A",
            "#Н/Д",
            "#REF!",
            "#ССЫЛКА!",
            "#DIV/0!",
            "#ДЕЛ/0!",
            "#ЗНАЧ!",
            "#NAME?",
            "#####",
            "NULL",
            "NaN",
            "None",
            "н/д",
            "нет данных",
            "деректер жоқ",
            "…",
            "-",
            "—");

    private final Random random = new Random(Long.getLong("fuzz.seed", 1));

    /** A value as it is sent, and how a column must read it: all that it may be, in words. */
    private record Sent(String kind, ColumnContract column, String text, Set<String> readings) {}

    @Test
    void isTakenAsWhatWasMeantOrRefusedWithAllThatItMayBe() {
        List<Sent> all = Stream.<Supplier<Sent>>of(
                        this::writtenNumber,
                        this::spoiltNumber,
                        this::writtenDate,
                        this::writtenTime,
                        this::writtenText)
                .flatMap(kind -> IntStream.range(0, OF_EACH_KIND).mapToObj(i -> kind.get()))
                .toList();
        assertThat(all.stream().flatMap(GeneratedValuesTest::mistakes)).isEmpty();
        assertThat(all.stream().filter(sent -> sent.readings().size() == 1).count())
                .as("some are taken")
                .isBetween(all.size() / 4L, all.size() * 3L / 4);
    }

    private static Stream<String> mistakes(Sent sent) {
        String became = ValuesTest.became(sent.column(), sent.text());
        boolean isRight = sent.readings().size() == 1
                ? !became.startsWith("! ") && sent.readings().contains(meaning(sent.column(), sent.text()))
                : became.startsWith("! ")
                        && became.length() <= 2_000
                        && Stream.of("java.", "Exception", "\\d", "[0-9]").noneMatch(became::contains)
                        && sent.readings().stream().allMatch(became::contains);
        return isRight
                ? Stream.empty()
                : Stream.of(sent.kind() + ": " + sent.text() + " may be " + sent.readings() + " and became " + became);
    }

    private static String meaning(ColumnContract column, String sent) {
        Object typed = column.typed(Blanks.without(UTF8String.fromString(sent)));
        return switch (typed) {
            case Integer day -> LocalDate.ofEpochDay(day).toString();
            case Long micros
            when column == TIME -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
            case Decimal decimal -> words(decimal.toJavaBigDecimal());
            case null, default -> String.valueOf(typed);
        };
    }

    private static String words(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    // Numbers

    private Sent writtenNumber() {
        ColumnContract column = oneOf(List.of(MONEY, SHARE, COUNT));
        int scale = column == MONEY ? 1 : column == SHARE ? 6 : 0;
        BigDecimal value = BigDecimal.valueOf(
                random.nextLong(1, (long) Math.pow(10, random.nextInt(1, column == SHARE ? 8 : 9))), scale);
        String whole = value.toBigInteger().toString();
        String decimals = scale == 0
                ? ""
                : value.toPlainString().substring(value.toPlainString().indexOf('.') + 1);
        String written = switch (random.nextInt(6)) {
            case 0 -> value.toPlainString();
            case 1 -> marked(whole, ",", decimals);
            case 2 -> marked(grouped(whole, oneOf(GROUPING)), oneOf(List.of(",", ".")), decimals);
            case 3 -> marked(grouped(whole, ","), ".", decimals);
            case 4 -> marked(grouped(whole, "."), ",", decimals);
            default -> String.format(Locale.ROOT, "%.12e", value);
        };
        boolean isNegative = random.nextInt(4) == 0;
        String text = oneOf(BLANKS)
                + (isNegative ? oneOf(List.of("-", "\u2212", "\u2013")) : oneOf(List.of("", "", "+")))
                + written
                + oneOf(BLANKS);
        return new Sent("number " + value, column, text, readings(written, isNegative, column, scale));
    }

    private String marked(String whole, String mark, String decimals) {
        String shown = decimals.replaceFirst("0+$", "");
        return shown.isEmpty() ? whole : whole + mark + (random.nextBoolean() ? shown : decimals);
    }

    private static String grouped(String whole, String mark) {
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", mark);
    }

    /** What it is by the rules of each language that writes so; where only one of them is within the bounds, that. */
    private static Set<String> readings(String written, boolean isNegative, ColumnContract column, int scale) {
        Set<String> readings = new TreeSet<>();
        if (written.contains("e")) {
            readings.add(words(signed(new BigDecimal(written), isNegative)));
            return readings;
        }
        add(readings, written, "", ".", isNegative, column);
        add(readings, written, "", ",", isNegative, column);
        add(readings, written, ",", ".", isNegative, column);
        boolean isPointOfDecimals = scale >= 3 && written.matches("\\d+\\.\\d+");
        if (!isPointOfDecimals) {
            add(readings, written, ".", ",", isNegative, column);
        }
        for (String mark : GROUPING) {
            add(readings, written, mark, ".", isNegative, column);
            add(readings, written, mark, ",", isNegative, column);
        }
        return readings;
    }

    private static void add(
            Set<String> readings,
            String written,
            String group,
            String mark,
            boolean isNegative,
            ColumnContract column) {
        int end = written.indexOf(mark);
        String whole = end < 0 ? written : written.substring(0, end);
        String decimals = end < 0 ? "" : written.substring(end + 1);
        String digits = whole;
        if (!group.isEmpty() && whole.contains(group)) {
            List<String> groups = List.of(whole.split(Pattern.quote(group), -1));
            boolean isOfThree = groups.getFirst().matches("[1-9]\\d{0,2}")
                    && groups.stream().skip(1).allMatch(one -> one.matches("\\d{3}"));
            digits = isOfThree ? String.join("", groups) : "no number";
        }
        if (!digits.matches("\\d+") || !decimals.matches("\\d*")) {
            return;
        }
        BigDecimal value = signed(new BigDecimal(digits + "." + (decimals.isEmpty() ? "0" : decimals)), isNegative);
        BigDecimal bound = new BigDecimal(column == MONEY ? "100000000000" : column == SHARE ? "100" : "1000000000");
        if (value.abs().compareTo(bound) <= 0) {
            readings.add(words(value));
        }
    }

    private static BigDecimal signed(BigDecimal value, boolean isNegative) {
        return isNegative ? value.negate() : value;
    }

    private Sent spoiltNumber() {
        String digits = String.valueOf(random.nextInt(1_000, 100_000_000));
        int at = random.nextInt(1, digits.length());
        String spoiler = oneOf(SPOILERS);
        String text = switch (random.nextInt(6)) {
            case 0 -> digits.substring(0, at) + spoiler + digits.substring(at);
            case 1 -> digits + (spoiler.isBlank() ? "²" : spoiler);
            case 2 -> "(" + digits + ")";
            case 3 -> digits + "-";
            case 4 -> digits + " " + digits.substring(0, 1 + random.nextInt(2));
            default ->
                digits + oneOf(List.of(",0,", ",,", "..", " . 5", "'5", " тыс", " млн", " тг", " kg", "e", "e+"));
        };
        return new Sent("spoilt number", oneOf(List.of(MONEY, COUNT)), text, Set.of());
    }

    // Days and times

    private Sent writtenDate() {
        var day = LocalDate.of(1900 + random.nextInt(201), 1, 1).plusDays(random.nextInt(365));
        String form = oneOf(List.of(
                "uuuu-MM-dd",
                "dd.MM.uuuu",
                "d.M.uuuu",
                "uuuu/MM/dd",
                "uuuu.MM.dd",
                "dd/MM/uuuu",
                "MM/dd/uuuu",
                "M/d/uuuu",
                "dd-MM-uuuu",
                "MM-dd-uuuu",
                "dd.MM.uuuu HH:mm",
                "uuuu-MM-dd'T'HH:mm:ss",
                "dd.MM.uuuu 'г.'",
                "dd.MM.uu",
                "d MMMM uuuu",
                "uuuuMMdd",
                "uuuu-DDD",
                "MM.uuuu",
                "dd/MM uuuu"));
        String text = day.atStartOfDay().format(DateTimeFormatter.ofPattern(form, Locale.of("ru")));
        Set<String> readings = new TreeSet<>();
        if (form.startsWith("uuuu-MM")
                || form.startsWith("uuuu/")
                || form.startsWith("uuuu.")
                || form.matches("d{1,2}\\.M{1,2}\\.uuuu.*")) {
            readings.add(day.toString());
        } else if (form.matches("[dM]{1,2}[-/][dM]{1,2}[-/]uuuu")) {
            readings.add(day.toString());
            if (day.getDayOfMonth() <= 12) {
                readings.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        .toString());
            }
        }
        return new Sent("date " + day + " as " + form, DATE, oneOf(BLANKS) + text + oneOf(BLANKS), readings);
    }

    private Sent writtenTime() {
        var time = LocalDateTime.of(
                1990 + random.nextInt(60),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
        String zone = oneOf(List.of("Z", "+05:00", "-03:30", "+05", "", " Алматы", "+25:00", "+5", "Z Z"));
        String form = oneOf(List.of(
                "uuuu-MM-dd'T'HH:mm:ss",
                "uuuu-MM-dd HH:mm:ss",
                "dd.MM.uuuu HH:mm:ss",
                "dd/MM/uuuu HH:mm:ss",
                "uuuu-MM-dd"));
        boolean isWhole =
                Set.of("Z", "+05:00", "-03:30", "+05").contains(zone) && !form.startsWith("dd/") && form.contains("HH");
        return new Sent(
                "time " + time + zone + " as " + form,
                TIME,
                oneOf(BLANKS) + time.format(DateTimeFormatter.ofPattern(form, Locale.ROOT)) + zone,
                isWhole ? Set.of(time.toInstant(ZoneOffset.of(zone)).toString()) : Set.of());
    }

    // Texts

    private Sent writtenText() {
        String text = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> oneOf(WORDS))
                .collect(Collectors.joining(" "));
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Sent("text", TEXT, oneOf(BLANKS) + text + oneOf(BLANKS), Set.of(text));
            case 2 -> {
                Charset wrong = Charset.forName(oneOf(List.of("windows-1251", "windows-1252", "ISO-8859-1", "KOI8-R")));
                yield new Sent(
                        "text taken for " + wrong,
                        TEXT,
                        new String(text.getBytes(StandardCharsets.UTF_8), wrong).strip(),
                        Set.of());
            }
            case 3 -> new Sent("no value", TEXT, oneOf(BLANKS) + oneOf(NO_VALUES) + oneOf(BLANKS), Set.of());
            default -> {
                String code = oneOf(List.of("S", "A", "C", "P", "X")) + random.nextInt(1_000, 99_999);
                String looking = code.replace('S', 'Ѕ')
                        .replace('A', 'А')
                        .replace('C', 'С')
                        .replace('P', 'Р')
                        .replace('X', 'Х');
                yield random.nextBoolean()
                        ? new Sent("code", KEY, code, Set.of(code))
                        : new Sent("code", KEY, looking, Set.of());
            }
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
