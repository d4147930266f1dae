package me.ratio.sandbox.behaviour;

/** A group of rules, with its heading in {@code BEHAVIOUR.md}. */
public enum Topic {
    REQUESTS("Requests and errors"),
    CLIENTS("Clients and their sessions"),
    SESSIONS("User sessions"),
    SIGN_IN("Sign-in"),
    SIGN_UP("Sign-up"),
    WALLETS("Wallets"),
    IDENTITY("Identity"),
    BANKS("Bank accounts"),
    PRICES("Prices and estimates"),
    PURCHASES("Purchases and limits"),
    ACTIVITY("Activity"),
    FLAGS("Flags"),
    WEBHOOKS("Webhooks");

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    /** Returns the heading. */
    public String heading() {
        return heading;
    }
}
