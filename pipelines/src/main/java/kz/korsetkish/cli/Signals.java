package kz.korsetkish.cli;

import java.util.Map;
import kz.korsetkish.ops.RunLock;
import sun.misc.Signal;

/**
 * Ends the program when it is told to, at once and with a sentence: a killed run loses nothing, so nothing has to be
 * awaited, and Spark would only complain that it is gone.
 */
final class Signals {
    private static final Map<String, String> SENTENCES = Map.of(
            "TERM", "Stopped by a signal (TERM)",
            "INT", "Stopped by Ctrl-C",
            "HUP", "Stopped because its terminal is gone (HUP)");

    private Signals() {}

    static void endTheProgram() {
        SENTENCES.forEach((name, sentence) -> Signal.handle(new Signal(name), signal -> {
            RunLock.stopped(sentence);
            System.err.println(sentence + ": nothing is lost, the next run finishes the job.");
            Runtime.getRuntime().halt(ExitCode.SIGNAL + signal.getNumber());
        }));
    }
}
