package me.ratio.runtime.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or response, in their order. Names are case-insensitive. Immutable; its {@code toString} shows
 * names only.
 *
 * <pre>{@code
 * HttpHeaders headers = HttpHeaders.of("Content-Type", "application/json").with("Accept-Language", "en");
 * headers.first("content-type"); // application/json
 * }</pre>
 */
public final class HttpHeaders {
    private static final HttpHeaders EMPTY = new HttpHeaders(new String[0]);

    /** A name, its value, the next name, ...: a message has so few headers that searching them is faster than a map. */
    private final String[] pairs;

    private HttpHeaders(String[] pairs) {
        this.pairs = pairs;
    }

    /** Returns no headers. */
    public static HttpHeaders empty() {
        return EMPTY;
    }

    /** Returns one header. */
    public static HttpHeaders of(String name, String value) {
        return new HttpHeaders(new String[] {name, value});
    }

    /** Returns the headers of a map; an entry without a name is left out, since some libraries file the status line there. */
    public static HttpHeaders of(Map<String, List<String>> headers) {
        List<String> pairs = new ArrayList<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                values.forEach(value -> Collections.addAll(pairs, name, value));
            }
        });
        return ofPairs(pairs.toArray(String[]::new));
    }

    /**
     * Returns headers given as a name, its value, the next name and so on.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    public static HttpHeaders ofPairs(String... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("the last header has no value: pass names and values in turn");
        }
        return pairs.length == 0 ? EMPTY : new HttpHeaders(pairs.clone());
    }

    /** Returns the first value of a header, null if there is none. */
    public @Nullable String first(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equalsIgnoreCase(name)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** Returns all values of a header, in their order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        forEach((other, value) -> {
            if (other.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return List.copyOf(values);
    }

    /** Tells whether there is a header of this name. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    /** Returns the names, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        forEach((name, value) -> names.add(name));
        return Collections.unmodifiableSet(names);
    }

    /** Calls the consumer with each name and value, in their order. */
    public void forEach(BiConsumer<? super String, ? super String> consumer) {
        for (int i = 0; i < pairs.length; i += 2) {
            consumer.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** Returns these headers with one added; it replaces those of the same name. */
    public HttpHeaders with(String name, String value) {
        return with(of(name, value));
    }

    /** Returns these headers with others added, which replace those of the same names. */
    public HttpHeaders with(HttpHeaders added) {
        if (pairs.length == 0 || added.pairs.length == 0) {
            return pairs.length == 0 ? added : this;
        }
        String[] all = new String[pairs.length + added.pairs.length];
        int length = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (!added.contains(pairs[i])) {
                all[length++] = pairs[i];
                all[length++] = pairs[i + 1];
            }
        }
        System.arraycopy(added.pairs, 0, all, length, added.pairs.length);
        length += added.pairs.length;
        return new HttpHeaders(length == all.length ? all : Arrays.copyOf(all, length));
    }

    /** Returns the headers as a map whose names are case-insensitive. */
    public Map<String, List<String>> asMap() {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names().forEach(name -> map.put(name, all(name)));
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpHeaders headers && Arrays.equals(pairs, headers.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
