package me.ratio.contract.diff.http;

import me.ratio.contract.diff.document.DocumentPair;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the webhooks of two documents, which exist since OpenAPI 3.1.
 *
 * <p>The server sends these requests to the consumer, see {@link DeliveryComparison}. A webhook has a name and no
 * path.
 */
public final class WebhookComparison implements Comparison<DocumentPair> {
    private final Comparison<OperationPair> operations;

    /**
     * Creates the comparison.
     *
     * @param operations compares the operations of webhooks
     */
    public WebhookComparison(Comparison<OperationPair> operations) {
        this.operations = operations;
    }

    @Override
    public void compare(DocumentPair documents) {
        LocatedNode old = documents.old().root().child("webhooks");
        LocatedNode next = documents.next().root().child("webhooks");
        for (String name : CallbackComparison.names(old, next)) {
            new DeliveryComparison(
                            documents,
                            operations,
                            new DeliveryComparison.Names(
                                    "the webhook '" + name + "'", method -> method + " webhook " + name),
                            DiffRule.WEBHOOK_ADDED,
                            DiffRule.WEBHOOK_REMOVED)
                    .compare(old.child(name), next.child(name));
        }
    }
}
