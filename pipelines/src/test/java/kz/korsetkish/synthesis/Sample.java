package kz.korsetkish.synthesis;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/** The committed sample: what it is made from, and a main that makes it again. */
final class Sample {
    static final Path DIRECTORY = Path.of(System.getProperty("korsetkish.home", "."), "data-samples", "synthetic");

    private Sample() {}

    static SynthesisRequest request(Path directory) {
        return new SynthesisRequest(new BigDecimal("0.05"), 2021, 2025, 1L, true, directory);
    }

    public static void main(String[] arguments) throws IOException {
        Synthesis.write(request(DIRECTORY), Progress.silent());
    }
}
