package me.ratio.runtime.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies JSON values. */
public final class UnmodifiableCopy {
    private UnmodifiableCopy() {}

    /**
     * Returns the value with its lists and maps, at any depth, replaced by unmodifiable copies in the same order.
     * Unlike {@code List.copyOf} this keeps nulls, which a server may send even where the contract does not allow them.
     * Small collections take little memory, since a hostile body may consist of nothing else.
     */
    @SuppressWarnings("unchecked") // a list is copied to a list, a map to a map
    public static <T extends @Nullable Object> T of(T value) {
        if (value instanceof List<?> list) {
            if (list.size() < 2) {
                return (T) (list.isEmpty() ? Collections.emptyList() : Collections.singletonList(of(list.get(0))));
            }
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(of(element)));
            return (T) Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            if (map.size() < 2) {
                return (T) map.entrySet().stream()
                        .findFirst()
                        .map(only -> Collections.singletonMap(only.getKey(), of(only.getValue())))
                        .orElse(Collections.emptyMap());
            }
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, each) -> copy.put(name, of(each)));
            return (T) Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
