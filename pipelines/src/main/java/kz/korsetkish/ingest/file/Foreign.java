package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** What is no table that can be read: told by its first bytes, or by what a zip holds, whatever it is called. */
final class Foreign {

    private static final Map<String, Refusal> BY_FIRST_BYTES = Map.of(
            "\u00D0\u00CF\u0011\u00E0", Refusal.of(RefusalCode.WORKBOOK_OLD_OR_LOCKED),
            "%PDF", Refusal.of(RefusalCode.FOREIGN_NOT_A_TABLE, Refusal.of(RefusalCode.DOCUMENT_PDF)),
            "{\\rtf", Refusal.of(RefusalCode.FOREIGN_NOT_A_TABLE, Refusal.of(RefusalCode.DOCUMENT_TEXT, ".rtf")),
            "Rar!", Refusal.of(RefusalCode.FOREIGN_NOT_UNPACKED, Refusal.of(RefusalCode.DOCUMENT_ARCHIVE, ".rar")),
            "7z\u00BC\u00AF",
                    Refusal.of(RefusalCode.FOREIGN_NOT_UNPACKED, Refusal.of(RefusalCode.DOCUMENT_ARCHIVE, ".7z")),
            "BZh", Refusal.of(RefusalCode.FOREIGN_NOT_UNPACKED, Refusal.of(RefusalCode.DOCUMENT_ARCHIVE, ".bz2")),
            "\u00FD7zXZ", Refusal.of(RefusalCode.FOREIGN_NOT_UNPACKED, Refusal.of(RefusalCode.DOCUMENT_ARCHIVE, ".xz")),
            "(\u00B5/\u00FD",
                    Refusal.of(RefusalCode.FOREIGN_NOT_UNPACKED, Refusal.of(RefusalCode.DOCUMENT_ARCHIVE, ".zst")));

    private static final Map<String, Refusal> BY_MEDIA_TYPE = Map.of(
            "application/vnd.oasis.opendocument.spreadsheet",
                    Refusal.of(
                            RefusalCode.FOREIGN_SAVE_AS_XLSX, Refusal.of(RefusalCode.WORKBOOK_OF_LIBREOFFICE, ".ods")),
            "application/vnd.oasis.opendocument.text",
                    Refusal.of(RefusalCode.FOREIGN_NOT_A_TABLE, Refusal.of(RefusalCode.DOCUMENT_TEXT, ".odt")));

    private static final Map<String, Refusal> BY_PART = Map.of(
            "xl/workbook.bin",
                    Refusal.of(RefusalCode.FOREIGN_SAVE_AS_XLSX, Refusal.of(RefusalCode.WORKBOOK_BINARY, ".xlsb")),
            "word/document.xml",
                    Refusal.of(RefusalCode.FOREIGN_NOT_A_TABLE, Refusal.of(RefusalCode.DOCUMENT_TEXT, ".docx")),
            "ppt/presentation.xml",
                    Refusal.of(RefusalCode.FOREIGN_NOT_A_TABLE, Refusal.of(RefusalCode.DOCUMENT_PRESENTATION, ".pptx")),
            "index/document.iwa",
                    Refusal.of(
                            RefusalCode.FOREIGN_SAVE_AS_XLSX, Refusal.of(RefusalCode.WORKBOOK_OF_NUMBERS, ".numbers")));

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

    private static Optional<Refusal> markup(String text) {
        if (text.startsWith("mime-version:")) {
            return Optional.of(Refusal.of(
                    RefusalCode.FOREIGN_NOT_A_WORKBOOK, Refusal.of(RefusalCode.DOCUMENT_WEB_ARCHIVE, ".mht")));
        }
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(Refusal.of(RefusalCode.FOREIGN_SAVE_AS_XLSX, Refusal.of(RefusalCode.WORKBOOK_OF_2003)));
        }
        return Optional.of(Refusal.of(RefusalCode.FOREIGN_NOT_A_WORKBOOK, Refusal.of(RefusalCode.DOCUMENT_WEB_PAGE)));
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
