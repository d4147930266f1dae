package me.ratio.conformance;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;

/** The interactions of the pact: one of the application, one of a user, and one that fails. */
final class SdkPact {
    static final String CONSUMER = "ratio-sdk";
    static final String PROVIDER = "ratio-api";
    static final String REGISTERED_CLIENT = "a registered client";
    static final String SIGNED_UP_USER = "a user who has signed up";

    static final String CLIENT_ID = "5b9f1c40-0c57-4e0f-8f3a-6a1d27e4b903";
    static final String CLIENT_SECRET = "example-secret";
    static final String TOKEN = "example-token";
    static final String USER_ID = "d1f0a6b2-7c38-4e95-b4a1-90e3c5d7f812";
    static final String UNKNOWN_WALLET = "6e0b93d4-51c7-4f2a-a8d6-3b7f1e9c0542";
    static final String FIRST_NAME = "Hedy";

    private static final String TIME = "2023-07-12T15:04:05.000Z";
    private static final String DECIMAL = "\\d+(\\.\\d+)?";

    private SdkPact() {}

    static V4Pact pact() {
        return new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4)
                .given(REGISTERED_CLIENT)
                .expectsToReceiveHttpInteraction("an estimate of a purchase", http -> http.withRequest(
                                request -> withClient(request, Operations.ESTIMATE_ACH)
                                        .path(Operations.ESTIMATE_ACH.path())
                                        .body(estimateRequest()))
                        .willRespondWith(response -> response.status(200).body(estimate())))
                .given(SIGNED_UP_USER, Map.of("firstName", FIRST_NAME))
                .expectsToReceiveHttpInteraction("a read of the user", http -> http.withRequest(request ->
                                withUser(request, Operations.GET_USER).path(path(Operations.GET_USER)))
                        .willRespondWith(response -> response.status(200).body(user())))
                .given(SIGNED_UP_USER, Map.of("firstName", FIRST_NAME))
                .expectsToReceiveHttpInteraction(
                        "a read of a wallet that the user does not have", http -> http.withRequest(request ->
                                        withUser(request, Operations.GET_WALLET).path(path(Operations.GET_WALLET)))
                                .willRespondWith(
                                        response -> response.status(404).body(noWallet())))
                .toPact();
    }

    private static HttpRequestBuilder withClient(HttpRequestBuilder request, Operation operation) {
        return request.method(operation.method())
                .header(Credentials.CLIENT_ID.header(), fromProviderState("${clientId}", CLIENT_ID))
                .header(Credentials.CLIENT_SECRET.header(), fromProviderState("${clientSecret}", CLIENT_SECRET));
    }

    private static HttpRequestBuilder withUser(HttpRequestBuilder request, Operation operation) {
        String prefix = Credentials.JWT.prefix();
        return withClient(request, operation)
                .header(Credentials.JWT.header(), fromProviderState(prefix + "${token}", prefix + TOKEN));
    }

    /** Returns the path of an operation for the user of the provider state, and for a wallet that does not exist. */
    private static Matcher path(Operation operation) {
        String path = operation.path().replace("{walletId}", UNKNOWN_WALLET);
        return fromProviderState(path.replace("{userId}", "${userId}"), path.replace("{userId}", USER_ID));
    }

    private static DslPart estimateRequest() {
        return LambdaDsl.newJsonBody(body -> body.stringValue("fiatAmount", "50.00")
                        .stringValue("cryptoCurrency", "ETH")
                        .stringValue("type", "INSTANT"))
                .build();
    }

    private static DslPart estimate() {
        return LambdaDsl.newJsonBody(body -> body.object("crypto", crypto -> crypto.stringValue("currency", "ETH")
                        .stringMatcher("amount", DECIMAL, "0.0251")
                        .stringMatcher("price", DECIMAL, "1912.40")
                        .stringMatcher("networkFee", DECIMAL, "0.48")
                        .stringMatcher("ratioFee", DECIMAL, "1.50")))
                .build();
    }

    private static DslPart user() {
        return LambdaDsl.newJsonBody(body -> body.valueFromProviderState("id", "${userId}", USER_ID)
                        .stringType("createTime", TIME)
                        .stringType("updateTime", TIME)
                        .stringValue("firstName", FIRST_NAME)
                        .stringType("country", "US"))
                .build();
    }

    private static DslPart noWallet() {
        return LambdaDsl.newJsonBody(body -> body.stringValue("code", "NOT_FOUND_WALLET")
                        .stringType("createTime", TIME)
                        .stringType("message", "The user has no such wallet."))
                .build();
    }
}
