package me.ratio.contract.diff;

import me.ratio.openapi.LocatedNode;

/** Compares the calls that a server makes to whoever registered for them, in OpenAPI 3.1. */
final class WebhookComparison {
    private final DocumentPair comparison;

    WebhookComparison(DocumentPair comparison) {
        this.comparison = comparison;
    }

    void compare() {
        LocatedNode old = comparison.old().root().child("webhooks");
        LocatedNode next = comparison.next().root().child("webhooks");
        for (String name : CallbackComparison.names(old, next)) {
            new DeliveryComparison(comparison, "webhook", name, method -> method + " webhook " + name)
                    .compare(old.child(name), next.child(name));
        }
    }
}
