package me.ratio.benchmarks.api;

/** Defines the credentials that every client sends, and the headers that carry them. */
public final class TestCredentials {
    public static final String CLIENT_ID = "5d2c8e10-4b7f-4a96-9c31-e8f0a7b6d524";
    public static final String CLIENT_SECRET = "b9f4c7d18e2a4065a3d7f1c08b6e952d";
    public static final String IP = "203.0.113.7";
    public static final String USER_AGENT = "ExampleApp/1.0";

    public static final String CLIENT_ID_HEADER = "ratio-client-id";
    public static final String CLIENT_SECRET_HEADER = "ratio-client-secret";
    public static final String FINGERPRINT_HEADER = "ratio-device-fingerprint";

    /** The user's device, as JSON in base64. */
    public static final String FINGERPRINT = "eyJpcCI6IjIwMy4wLjExMy43IiwidXNlckFnZW50IjoiRXhhbXBsZUFwcC8xLjAifQ==";

    /** The token that the stub server issues at sign-in, for clients that do not sign in by themselves. */
    public static final String TOKEN = SessionTokens.token(0);

    private TestCredentials() {}
}
