package submitted;

import com.example.api.BookApi;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two overloads of submit take a method reference, and a second listBooks leaves javac no choice between them. */
public final class Submitted {
    private Submitted() {}

    public static String submitted() throws Exception {
        BookApi books = new BookApi() {};
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> all = executor.submit(books::listBooks);
            return String.valueOf(all.get());
        } finally {
            executor.shutdown();
        }
    }
}
