package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentException;

/** An API lock: the public signatures of a library, parsed from text. */
public final class ApiLock {
    private static final Pattern PACKAGE = Pattern.compile("(@\\w+ )*package [\\w.]+");
    private static final Pattern IMPORT = Pattern.compile("import [\\w.$]+");

    private final Map<String, LockedType> types = new LinkedHashMap<>();

    private ApiLock() {}

    /**
     * Parses a lock.
     *
     * @param name the source, for messages
     * @param text the text of the lock
     * @return the lock
     * @throws DocumentException when a line is not valid
     */
    public static ApiLock parse(String name, String text) {
        ApiLock lock = new ApiLock();
        String packageName = "";
        LockedType type = null;
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (line.startsWith(" ") && type != null && type.isType()) {
                    MemberSignature.of(line.strip());
                    type.members().add(line.strip());
                    continue;
                }
                if (PACKAGE.matcher(line).matches()) {
                    packageName = line.substring(line.lastIndexOf(' ') + 1);
                    type = entry("package " + packageName, line);
                } else if (IMPORT.matcher(line).matches()) {
                    type = entry("import " + line.substring(line.lastIndexOf('.') + 1), line);
                } else {
                    type = entry(packageName + "." + TypeHeader.of(line).name(), line);
                }
            } catch (IllegalArgumentException e) {
                throw new DocumentException(
                        name + ":" + (i + 1) + ": not a valid line of an API lock: " + e.getMessage());
            }
            lock.types.put(type.name(), type);
        }
        if (packageName.isEmpty()) {
            throw new DocumentException(name + ": not an API lock: it contains no package");
        }
        return lock;
    }

    /** Returns the types by qualified name. */
    Map<String, LockedType> types() {
        return Collections.unmodifiableMap(types);
    }

    private static LockedType entry(String name, String header) {
        return new LockedType(name, header, new LinkedHashSet<>());
    }
}
