package me.ratio.runtime.call;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks headers that an application adds, before any library can alter or quote them. */
public final class HeaderRules {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    private static final int MAX_VALUE_LENGTH = 16_384;

    /** Headers that describe the connection or the body, which the transport writes itself. */
    private static final Set<String> OF_THE_TRANSPORT = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OF_THE_TRANSPORT.addAll(Set.of(
                "Accept-Encoding",
                "Connection",
                "Content-Length",
                "Expect",
                "Host",
                "Keep-Alive",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade"));
    }

    private HeaderRules() {}

    /**
     * Checks a header that must not be one of some others.
     *
     * @param reserved the headers that carry credentials, whatever their case
     * @throws IllegalArgumentException if it is one of them, or cannot be sent; the message never quotes the value
     */
    public static void check(String name, String value, Set<String> reserved) {
        check(name, value);
        if (reserved.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("header " + name + " is set by the client or the session: leave it out");
        }
    }

    /**
     * Checks a header.
     *
     * @throws IllegalArgumentException if it cannot be sent; the message never quotes the value
     */
    public static void check(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a header must consist of letters, digits and hyphens");
        }
        if (OF_THE_TRANSPORT.contains(name)) {
            throw new IllegalArgumentException("header " + name + " is set by the transport: leave it out");
        }
        boolean visible = value.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\t');
        if (!visible || value.length() > MAX_VALUE_LENGTH || !value.equals(value.strip())) {
            throw new IllegalArgumentException("the value of header " + name
                    + " must be visible ASCII text without line breaks or blanks around it, at most "
                    + MAX_VALUE_LENGTH + " characters");
        }
    }
}
