package org.yuanlian.bulletin;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yuanlian.access.Caller;

/// Asks several questions at once, for the caller, each on a connection of its own. Answers as of a pair do not
/// depend on when they are asked, so the questions need no common transaction.
final class SideBySide implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Caller caller = Caller.current();

    /// An answer that may still be on its way.
    interface Answer<T> {
        T get();
    }

    <T> Answer<T> ask(Callable<T> question) {
        var asked = threads.submit(() -> caller.call(question));
        return () -> told(asked);
    }

    private static <T> T told(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
