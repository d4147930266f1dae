package me.ratio.sandbox.behaviour;

import java.util.Locale;

/** Says why the sandbox follows a rule. */
public enum Basis {
    /** The documentation or the specification of the API states it. */
    DOCUMENTED,
    /** It follows from what is documented, or from how real clients were written. */
    INFERRED,
    /** Nothing is known, and a sandbox has to do something. */
    DECIDED;

    /** The response header that contains the basis of the rule that determined the response. */
    public static final String HEADER = "ratio-sandbox-basis";

    /** Returns the name as the header and the contract write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
