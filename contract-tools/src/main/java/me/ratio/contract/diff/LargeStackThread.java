package me.ratio.contract.diff;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs work that recurses as deeply as documents are nested, which the stack of an ordinary thread may not hold. */
final class LargeStackThread {
    /** Only reserved: the system provides pages as they are touched. */
    private static final long STACK_BYTES = 512L << 20;

    private LargeStackThread() {}

    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "contract-diff", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while comparing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
