package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.jspecify.annotations.Nullable;

/** A user of the sandbox who calls the API without the SDK, with bodies derived from the contract's examples. */
final class RawApiUser {
    private final RatioSandbox sandbox;
    private final RawHttpClient api;
    private @Nullable String token;
    private String userId = "";

    RawApiUser(RatioSandbox sandbox) {
        this.sandbox = sandbox;
        this.api = new RawHttpClient(sandbox.baseUrl());
    }

    /** Authenticates with both factors and creates the user. */
    RawApiUser signUp(Map<String, String> profile) {
        authenticateWallet();
        authenticatePhone();
        ObjectNode user = example(Operations.CREATE_USER).put("phone", TestUserData.PHONE);
        profile.forEach(user::put);
        userId = succeed(Operations.CREATE_USER, user).path("id").asText();
        return this;
    }

    private void authenticateWallet() {
        String signature = TestUserData.SIGNING_WALLET.sign(challenge());
        storeToken(succeed(
                Operations.AUTHENTICATE_CRYPTO_WALLET,
                example(Operations.AUTHENTICATE_CRYPTO_WALLET)
                        .put("walletAddress", TestUserData.SIGNING_WALLET.address())
                        .put("signature", signature)));
    }

    String challenge() {
        return succeed(
                        Operations.AUTHENTICATE_CRYPTO_WALLET_START,
                        example(Operations.AUTHENTICATE_CRYPTO_WALLET_START)
                                .put("walletAddress", TestUserData.SIGNING_WALLET.address()))
                .path("challenge")
                .asText();
    }

    private void authenticatePhone() {
        storeToken(succeed(
                Operations.AUTHENTICATE_SMS_OTP,
                example(Operations.AUTHENTICATE_SMS_OTP)
                        .put("phoneId", sendCode())
                        .put("otp", code())));
    }

    /** Requests a one-time code and returns the phone's id. */
    String sendCode() {
        return succeed(Operations.SEND_SMS_OTP, example(Operations.SEND_SMS_OTP).put("phoneNumber", TestUserData.PHONE))
                .path("phoneId")
                .asText();
    }

    String code() {
        return sandbox.lastOtp(TestUserData.PHONE);
    }

    String linkToken() {
        return succeed(Operations.REQUEST_BANK_LINK, JsonNodeFactory.instance.objectNode())
                .path("linkToken")
                .asText();
    }

    String userId() {
        return userId;
    }

    String token() {
        if (token == null) {
            throw new IllegalStateException("this user has not signed in");
        }
        return token;
    }

    private void storeToken(JsonNode response) {
        token = response.path("sessionJwt").asText();
    }

    /** Sends a request that has to succeed and returns the response's body. */
    private JsonNode succeed(Operation operation, JsonNode body) {
        HttpInteraction interaction = send(operation, body);
        if (interaction.status() >= 300) {
            throw new IllegalStateException("the user cannot be prepared: " + interaction);
        }
        return RawHttpClient.json(interaction);
    }

    /** Sends a request with all credentials, for this user. */
    HttpInteraction send(Operation operation, @Nullable JsonNode body) {
        return send(operation.method(), operation.path(), headers(), body);
    }

    /** Sends a request for this user. Other ids in the path are the contract's examples, which do not exist. */
    HttpInteraction send(String method, String template, Map<String, String> headers, @Nullable JsonNode body) {
        ObjectNode ids = Fixtures.CONTRACT
                .operation(method, template)
                .parameterExamples("path")
                .put("userId", userId);
        String path = template;
        for (Map.Entry<String, JsonNode> id : ids.properties()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().asText());
        }
        return api.send(method, path, headers, body);
    }

    /** Returns all headers that a request of this user can have. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put(Credentials.CLIENT_ID.header(), sandbox.clientId());
        headers.put(Credentials.CLIENT_SECRET.header(), sandbox.clientSecret());
        if (token != null) {
            headers.put(Credentials.JWT.header(), Credentials.JWT.prefix() + token);
        }
        return headers;
    }

    /** Returns a copy of the contract's example of a request. */
    static ObjectNode example(Operation operation) {
        return new OperationCall(operation)
                .contract()
                .requestExample()
                .orElseThrow()
                .deepCopy();
    }
}
