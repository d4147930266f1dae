package me.ratio.sandbox.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.evm.EvmKey;

/** Everything that a tenant remembers, as one graph of objects that can be saved and loaded. */
final class Memory implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing else is loaded, so that a file from elsewhere cannot do harm. */
    private static final ObjectInputFilter OWN_AND_PLAIN = ObjectInputFilter.Config.createFilter(
            "me.ratio.sandbox.**;java.lang.*;java.math.*;java.time.*;java.util.*;!*");

    final SeededIds ids;
    final PlaidLinks plaidLinks = new PlaidLinks();
    final UserDirectory users = new UserDirectory();
    final LinkedHashMap<UUID, Application> applications = new LinkedHashMap<>();
    final HashMap<String, Session> sessions = new HashMap<>();
    final HashMap<String, ClientSession> clientSessions = new HashMap<>();
    final HashMap<String, String> lastOtps = new HashMap<>();
    final HashMap<String, EvmKey> testWallets = new HashMap<>();

    /** The work that is scheduled, filled when it is saved. */
    private Scheduler.Task[] tasks = {};

    Memory(SeededIds ids) {
        this.ids = ids;
    }

    byte[] save(List<Scheduler.Task> scheduled) {
        tasks = scheduled.toArray(tasks);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            tasks = new Scheduler.Task[0];
        }
        return bytes.toByteArray();
    }

    /**
     * Loads what was saved.
     *
     * @throws IllegalArgumentException if it was saved by another version, or is damaged
     */
    static Memory load(byte[] saved) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
            in.setObjectInputFilter(OWN_AND_PLAIN);
            return (Memory) in.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("the state was saved by another version, or is damaged", e);
        }
    }

    List<Scheduler.Task> tasks() {
        return List.of(tasks);
    }
}
