package me.ratio.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as its build wrote it. */
final class SdkVersion {
    private SdkVersion() {}

    /** Returns the product part of the {@code User-Agent} header. */
    static String userAgent() {
        Properties build = new Properties();
        try (InputStream file = SdkVersion.class.getResourceAsStream("build.properties")) {
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
