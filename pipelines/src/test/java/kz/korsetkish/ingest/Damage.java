package kz.korsetkish.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes some bytes of a file, in a zip as a rule those of one of its parts. */
record Damage(Random random) {
    private static final String[] TOKENS = {
        "\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "\0",
        "\u001E",
        "<",
        "&x;",
        "</row>",
        "<row r=\"9\">",
        "{",
        "}",
        "\\u0000",
        "9E999999999"
    };

    byte[] done(byte[] file) {
        return isZip(file) && random.nextInt(4) > 0 ? inside(file) : changed(file);
    }

    private byte[] changed(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, at, at + random.nextInt(bytes.length - at), "");
                case 3 -> bytes = spliced(bytes, at, at, TOKENS[random.nextInt(TOKENS.length)]);
                default ->
                    bytes = spliced(bytes, at, Math.min(bytes.length, at + 8), String.valueOf(random.nextLong()));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String piece) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** A zip of which one part is changed and packed again, so that the reader gets as far as that part. */
    private byte[] inside(byte[] zip) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                to.write(random.nextInt(3) == 0 ? changed(part) : part);
            }
        } catch (IOException e) {
            return changed(zip);
        }
        return out.toByteArray();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
