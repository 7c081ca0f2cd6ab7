package kz.korsetkish.cli;

import kz.korsetkish.storage.RunLock;
import org.apache.spark.util.SignalUtils;

/**
 * Ends the program when it is told to, at once and with a sentence: a killed run loses nothing, so nothing has to be
 * awaited, and Spark would only complain that it is gone.
 */
final class Signals {
    private Signals() {}

    static void endTheProgram() {
        end("HUP", 1, "Stopped because its terminal is gone (HUP)");
        end("INT", 2, "Stopped by Ctrl-C");
        end("TERM", 15, "Stopped by a signal (TERM)");
    }

    private static void end(String signal, int number, String sentence) {
        SignalUtils.register(signal, () -> {
            RunLock.stopped(sentence);
            System.err.println(sentence + ": nothing is lost, the next run finishes the job.");
            Runtime.getRuntime().halt(ExitCode.SIGNAL + number);
            return true;
        });
    }
}
