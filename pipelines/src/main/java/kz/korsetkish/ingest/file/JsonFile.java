package kz.korsetkish.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines: one object a row, with the contract's columns as keys; a key that is absent is a value not given. A line
 * that is no such object is kept as it is, as a row of one value, which no contract takes.
 */
final class JsonFile {
    private static final char DELIMITER = ',';
    private static final int NAMED_KEYS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Python writes NaN and Infinity, which are no JSON: their column says that they are no value.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Packed packed;
    private final Source source;
    private final Limits limits;
    private final List<String> columns;
    private final Map<String, Long> unknownKeys = new LinkedHashMap<>();

    JsonFile(Packed packed, Source source, Limits limits) {
        this.packed = packed;
        this.source = source;
        this.limits = limits;
        this.columns = source.columns().stream().map(Source.Column::name).toList();
    }

    Contents read(byte[] head, Optional<Scan> scan, Path target) throws IOException, UnreadableException {
        Encoding encoding = Encoding.of(packed, head, source, scan);
        var reading = new TextRecords.Reading(encoding, false, limits.line());
        try (InputStream in = packed.open();
                var rows = new NumberedRows(target, packed.size(), limits)) {
            var records = new TextRecords(in, reading);
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                if (!record.get().isBlank()) {
                    rows.add(record.get().line(), row(record.get()));
                }
            }
            if (rows.count() == 0) {
                throw new UnreadableException(Refusal.of(RefusalCode.FILE_WITHOUT_OBJECTS));
            }
            return new Contents(rows.rows(), header(), DELIMITER, rows.count(), found(encoding));
        }
    }

    private String row(TextRecord record) throws UnreadableException {
        JsonNode object;
        try {
            object = JSON.readTree(record.text());
        } catch (JsonProcessingException | NumberFormatException e) {
            return Csv.join(noRow(record), DELIMITER);
        }
        if (!object.isObject()
                || object.properties().stream()
                        .anyMatch(property -> property.getValue().isContainerNode())) {
            return Csv.join(noRow(record), DELIMITER);
        }
        object.fieldNames().forEachRemaining(key -> {
            if (!columns.contains(key) && unknownKeys.size() < NAMED_KEYS) {
                unknownKeys.putIfAbsent(key, record.line());
            }
        });
        List<@Nullable String> values = new ArrayList<>();
        for (Source.Column column : source.columns()) {
            values.add(value(object.get(column.name()), column.type(), record.line()));
        }
        return Csv.join(values, DELIMITER);
    }

    /** One value more than the contract has columns, or one alone: in no contract's form. */
    private List<@Nullable String> noRow(TextRecord record) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(record.text());
        if (columns.size() == 1) {
            values.add(null);
        }
        return values;
    }

    private static @Nullable String value(@Nullable JsonNode value, String type, long line) throws UnreadableException {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isNumber() ? PlainNumber.inColumn(PlainNumber.of(value.asText()), type) : value.asText();
        var forbidden = Characters.forbidden(text);
        if (forbidden.isPresent()) {
            throw UnreadableException.inLine(line, Characters.control(forbidden.getAsInt()));
        }
        return text;
    }

    private Header header() {
        boolean isFault = !source.layout().ignoresUnknownColumns();
        return Header.ofKeys(
                isFault
                        ? unknownKeys.entrySet().stream()
                                .map(key -> Refusal.of(
                                        RefusalCode.NAME_IN_LINE, ShownText.name(key.getKey()), key.getValue()))
                                .toList()
                        : List.of(),
                source);
    }

    private Found found(Encoding encoding) {
        return new Found(
                Optional.of("jsonl" + packed.packing().ending()),
                Optional.of(encoding.text()),
                Optional.empty(),
                Optional.empty());
    }
}
