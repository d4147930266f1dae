package me.ratio.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The parts of the {@code User-Agent} header. */
final class UserAgent {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";

    private UserAgent() {}

    /** Returns the product of an application. */
    static String product(String name, String version) {
        if (!name.matches(TOKEN) || !version.matches(TOKEN)) {
            throw new IllegalArgumentException("name and version must consist of letters, digits, dots and hyphens");
        }
        return name + "/" + version;
    }

    /** Returns the products of this library, with the version that its build wrote, and of Java. */
    static String ofLibrary() {
        Properties build = new Properties();
        try (InputStream file = UserAgent.class.getResourceAsStream("build.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String java = System.getProperty("java.version", "").replaceAll("[^0-9A-Za-z._+-]", "");
        return "ratio-sdk-java/" + build.getProperty("version", "unknown") + " java/" + java;
    }
}
