package caller;

import com.example.model.Book;
import com.example.model.Branch;
import com.example.model.Holder;
import com.example.model.Reader;
import com.example.model.Shop;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.Function;

/** What a caller does with unions. */
public final class Unions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reader READER =
            Reader.builder().kind("Reader").name("Ada").build();

    private Unions() {}

    public static String visited() throws IOException {
        Book book = JSON.readValue("{\"holder\":{\"kind\":\"Branch\",\"street\":\"Main St\"}}", Book.class);
        return words(Holder.of(READER)) + words(book.holder());
    }

    /** The new version knows a museum, and still tells this visitor of it as of something unknown. */
    public static String newer() throws IOException {
        return words(JSON.readValue("{\"kind\":\"Museum\",\"city\":\"Oslo\"}", Holder.class));
    }

    public static String unknown() throws IOException {
        return words(JSON.readValue("{\"kind\":\"Ship\",\"knots\":7}", Holder.class));
    }

    private static String words(Holder holder) {
        return holder.accept(new Holder.Visitor<String>() {
            @Override
            public String reader(Reader reader) {
                return reader.name();
            }

            @Override
            public String branch(Branch branch) {
                return branch.street();
            }

            @Override
            public String shop(Shop shop) {
                return shop.owner();
            }

            @Override
            public String unknown(Object value) {
                return "something else";
            }
        });
    }

    public static String visitedByALambda() {
        Holder.Visitor<Integer> visitor = value -> 1;
        return String.valueOf(Holder.of(READER).accept(visitor));
    }

    public static String passedOn() {
        Function<Reader, Holder> wrap = Holder::of;
        return String.valueOf(wrap.apply(READER).equals(Holder.of(READER)));
    }
}
