package me.ratio.sandbox.webhook;

import java.io.Serializable;

/** Sends webhook events. The state of the sandbox knows only this interface, not how events are sent. */
@FunctionalInterface
public interface WebhookSender {
    /** Sends a message and records the result; never throws because of the receiver. */
    void send(Message message);

    /**
     * An event for one webhook, with the secret and URL that the webhook had when the event happened.
     *
     * @param url the URL of the webhook
     * @param secret the key of the signature
     * @param event the name of the event
     * @param payload the request body
     */
    record Message(String url, String secret, String event, byte[] payload) implements Serializable {
        /** Names the event only: everything else is personal or secret. */
        @Override
        public String toString() {
            return "Message[" + event + "]";
        }
    }
}
