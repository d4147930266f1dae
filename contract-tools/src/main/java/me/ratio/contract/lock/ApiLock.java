package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentException;

/** The public signatures of a library, read from their text. */
public final class ApiLock {
    private static final Pattern PACKAGE = Pattern.compile("(@\\w+ )*package [\\w.]+");
    private static final Pattern IMPORT = Pattern.compile("import [\\w.$]+");

    private final Map<String, LockedType> types = new LinkedHashMap<>();

    private ApiLock() {}

    /**
     * Reads a lock.
     *
     * @param name where it came from, for messages
     * @param text the lock
     * @return what it says
     * @throws DocumentException when a line is none that a lock can have
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
                if (line.startsWith(" ") && type != null && !type.isRemark()) {
                    Signature.of(line.strip());
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
                throw new DocumentException(name + ":" + (i + 1) + ": no line of an API lock: " + e.getMessage());
            }
            lock.types.put(type.name(), type);
        }
        if (packageName.isEmpty()) {
            throw new DocumentException(name + ": no API lock: it names no package");
        }
        return lock;
    }

    /** Every type by its qualified name. */
    Map<String, LockedType> types() {
        return Collections.unmodifiableMap(types);
    }

    private static LockedType entry(String name, String header) {
        return new LockedType(name, header, new LinkedHashSet<>());
    }
}
