package me.ratio.sandbox.options;

/** What a request without a readable device fingerprint leads to; what the real API does is not documented. */
public enum DeviceFingerprintCheck {
    /** Nothing. */
    OFF,
    /** A warning in the journal of calls. */
    WARN,
    /** A warning, and a refusal with status 400. */
    STRICT
}
