package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;

/**
 * The facts of a document that the actions of overlays replaced or removed when somebody last confirmed them.
 *
 * <p>An action goes on matching when the publisher changes what it replaces, and the result stays the same. So the lock
 * holds a hash of each replaced fact: a later revision that says something else no longer agrees with it.
 */
public final class OverlayLock {
    private static final String HEADER = """
            # What each action of an overlay replaces or removes in the published document: a hash and a short form.
            # Generated. If a later document says something else at one of these places, the action needs a review.
            """;

    private static final String ACTION = "action";
    private static final String REPLACED = "replaced";

    /** The replaced facts by JSON pointer, for each action by its target and verb. */
    private final Map<String, Map<String, String>> actions;

    private OverlayLock(Map<String, Map<String, String>> actions) {
        this.actions = actions;
    }

    /** Returns the lock for the outcomes of an application. */
    public static OverlayLock of(List<ActionOutcome> outcomes) {
        Map<String, Map<String, String>> actions = new LinkedHashMap<>();
        keys(outcomes).forEach((key, outcome) -> {
            Map<String, String> facts = new TreeMap<>();
            outcome.replaced().forEach(fact -> facts.put(fact.pointer(), FactDigest.of(fact)));
            if (!facts.isEmpty()) {
                actions.put(key, facts);
            }
        });
        return new OverlayLock(actions);
    }

    /** Gives each action a name that inserting another one does not change. */
    private static Map<String, ActionOutcome> keys(List<ActionOutcome> outcomes) {
        Map<String, ActionOutcome> keys = new LinkedHashMap<>();
        for (ActionOutcome outcome : outcomes) {
            String name = outcome.action().verb() + " " + outcome.action().target();
            String key = name;
            for (int i = 2; keys.containsKey(key); i++) {
                key = name + " (" + i + ")";
            }
            keys.put(key, outcome);
        }
        return keys;
    }

    /**
     * Reads a lock.
     *
     * @param file the file
     * @return the lock
     * @throws DocumentException when the file cannot be read or is not a lock
     */
    public static OverlayLock read(Path file) {
        return read(file.toString(), DocumentReader.bytes(file));
    }

    /**
     * Reads a lock from bytes, such as an earlier version of a file.
     *
     * @param name the name for messages
     * @param content the bytes
     * @return the lock
     * @throws DocumentException when it is not a lock
     */
    public static OverlayLock read(String name, byte[] content) {
        Map<String, Map<String, String>> actions = new LinkedHashMap<>();
        for (JsonNode action : DocumentReader.locate(name, content).tree().path("actions")) {
            Map<String, String> facts = new TreeMap<>();
            action.path(REPLACED)
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            if (!action.path(ACTION).isTextual() || facts.isEmpty()) {
                throw new DocumentException(name + ": not a lock of overlays: write it anew with --lock-mode confirm");
            }
            actions.put(action.path(ACTION).asText(), facts);
        }
        return new OverlayLock(actions);
    }

    /** Returns the text of the lock file. */
    public String text() {
        ObjectNode lock = JsonNodeFactory.instance.objectNode();
        ArrayNode list = lock.putArray("actions");
        actions.forEach((action, facts) -> {
            ObjectNode replaced = list.addObject().put(ACTION, action).putObject(REPLACED);
            facts.forEach(replaced::put);
        });
        return HEADER + DocumentWriter.plainYaml(lock);
    }

    /**
     * Compares the outcomes of an application with the facts of this lock.
     *
     * @param outcomes the outcomes
     * @return each fact that an action replaces now and did not when it was confirmed, or the other way round
     */
    public List<ReplacedChange> changes(List<ActionOutcome> outcomes) {
        List<ReplacedChange> changes = new ArrayList<>();
        OverlayLock now = of(outcomes);
        keys(outcomes).forEach((key, outcome) -> {
            Map<String, String> confirmed = new TreeMap<>(actions.getOrDefault(key, Map.of()));
            Map<String, String> current = new TreeMap<>(now.actions.getOrDefault(key, Map.of()));
            removeEqual(confirmed, current);
            TreeSet<String> pointers = new TreeSet<>(confirmed.keySet());
            pointers.addAll(current.keySet());
            for (String pointer : pointers) {
                changes.add(new ReplacedChange(
                        outcome,
                        pointer,
                        Optional.ofNullable(confirmed.get(pointer)).map(FactDigest::shortForm),
                        Optional.ofNullable(current.get(pointer)).map(FactDigest::shortForm)));
            }
        });
        return changes;
    }

    /** Removes what is in both, at the same pointer or in the same list: a new first element moves all others. */
    private static void removeEqual(Map<String, String> confirmed, Map<String, String> current) {
        for (UnaryOperator<String> place : List.<UnaryOperator<String>>of(
                UnaryOperator.identity(), pointer -> pointer.replaceAll("/\\d+(?=/|$)", "/*"))) {
            for (String pointer : List.copyOf(confirmed.keySet())) {
                current.entrySet().stream()
                        .filter(entry -> place.apply(entry.getKey()).equals(place.apply(pointer)))
                        .filter(entry -> FactDigest.same(entry.getValue(), confirmed.get(pointer)))
                        .findFirst()
                        .ifPresent(entry -> {
                            current.remove(entry.getKey());
                            confirmed.remove(pointer);
                        });
            }
        }
    }
}
