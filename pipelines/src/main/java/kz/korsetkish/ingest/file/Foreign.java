package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is no table that can be read: told by its first bytes, or by what a zip holds, whatever it is called. */
final class Foreign {
    private static final String AS_WORKBOOK = "; save it as .xlsx";
    private static final String AS_TABLE = ", not a table; send the table as .csv or .xlsx";
    private static final String AS_ZIP = ", which is not unpacked; send the file itself, or alone in a .zip";

    private static final Map<String, String> BY_FIRST_BYTES = Map.of(
            "\u00D0\u00CF\u0011\u00E0", "an old or locked workbook; save it as .xlsx without a password",
            "%PDF", "a PDF" + AS_TABLE,
            "{\\rtf", "a text document (.rtf)" + AS_TABLE,
            "Rar!", "an archive (.rar)" + AS_ZIP,
            "7z\u00BC\u00AF", "an archive (.7z)" + AS_ZIP,
            "BZh", "an archive (.bz2)" + AS_ZIP,
            "\u00FD7zXZ", "an archive (.xz)" + AS_ZIP,
            "(\u00B5/\u00FD", "an archive (.zst)" + AS_ZIP);

    private static final Map<String, String> BY_MEDIA_TYPE = Map.of(
            "application/vnd.oasis.opendocument.spreadsheet", "a LibreOffice workbook (.ods)" + AS_WORKBOOK,
            "application/vnd.oasis.opendocument.text", "a text document (.odt)" + AS_TABLE);

    private static final Map<String, String> BY_PART = Map.of(
            "xl/workbook.bin", "a binary workbook (.xlsb)" + AS_WORKBOOK,
            "word/document.xml", "a text document (.docx)" + AS_TABLE,
            "ppt/presentation.xml", "a presentation (.pptx)" + AS_TABLE,
            "index/document.iwa", "a workbook of Numbers (.numbers)" + AS_WORKBOOK);

    private Foreign() {}

    /** Why a file that begins like this cannot be read. */
    static Optional<UnreadableException> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return BY_FIRST_BYTES.entrySet().stream()
                .filter(one -> bytes.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> markup(text(head)))
                .map(UnreadableException::new);
    }

    /** Why what lies in a zip cannot be read. */
    static Optional<UnreadableException> of(ZipParts zip) throws IOException {
        String mediaType = zip.mediaType();
        return BY_MEDIA_TYPE.entrySet().stream()
                .filter(one -> mediaType.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> BY_PART.entrySet().stream()
                        .filter(one -> zip.has(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(UnreadableException::new);
    }

    private static Optional<String> markup(String text) {
        if (text.startsWith("mime-version:")) {
            return Optional.of("a web archive (.mht), not a workbook" + AS_WORKBOOK);
        }
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of("a workbook in the XML of 2003" + AS_WORKBOOK);
        }
        return Optional.of("a web page, not a workbook" + AS_WORKBOOK);
    }

    /** As text in small letters, whichever of its encodings it may have: markup is ASCII. */
    private static String text(byte[] head) {
        Charset charset = head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFF)
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
        String text = new String(head, charset).toLowerCase(Locale.ROOT);
        return (text.startsWith(Encoding.BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading();
    }
}
