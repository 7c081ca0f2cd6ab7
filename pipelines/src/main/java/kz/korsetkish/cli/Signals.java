package kz.korsetkish.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import kz.korsetkish.storage.RunLock;

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
        handle(signal, () -> {
            RunLock.stopped(sentence);
            System.err.println(sentence + ": nothing is lost, the next run finishes the job.");
            Runtime.getRuntime().halt(ExitCode.SIGNAL + number);
        });
    }

    /**
     * Java hears signals through a class of its module jdk.unsupported, which compilers warn of. Spark wraps it, but with it
     * its logging would be loaded before a command that needs no Spark has begun.
     */
    private static void handle(String name, Runnable whenHeard) {
        InvocationHandler hearing = (proxy, method, arguments) -> {
            // whatever else it is asked is what every object is asked
            if (method.getName().equals("handle")) {
                whenHeard.run();
            }
            return null;
        };
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, hearing));
        } catch (ReflectiveOperationException e) {
            // Then the system ends the program without the sentence: the next run takes it for killed, which is as
            // good.
            System.err.println("signals are not heard: " + e);
        }
    }
}
