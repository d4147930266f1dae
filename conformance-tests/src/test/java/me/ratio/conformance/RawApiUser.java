package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import org.jspecify.annotations.Nullable;

/** A user of the sandbox who goes through the API raw, starting from the contract's examples. */
final class RawApiUser {
    private final RatioSandbox sandbox;
    private final RawHttpClient api;
    private @Nullable String token;
    private String userId = "";

    RawApiUser(RatioSandbox sandbox) {
        this.sandbox = sandbox;
        this.api = new RawHttpClient(sandbox.baseUrl());
    }

    /** Both factors proven, the user made. */
    RawApiUser signUp(Map<String, String> profile) {
        proveWallet();
        provePhone();
        ObjectNode user = example(Operation.CREATE_USER).put("phone", TestUserData.PHONE);
        profile.forEach(user::put);
        userId = done(Operation.CREATE_USER, user).path("id").asText();
        return this;
    }

    private void proveWallet() {
        String signature = TestUserData.SIGNING_WALLET.sign(challenge());
        take(done(
                Operation.AUTHENTICATE_CRYPTO_WALLET,
                example(Operation.AUTHENTICATE_CRYPTO_WALLET)
                        .put("walletAddress", TestUserData.SIGNING_WALLET.address())
                        .put("signature", signature)));
    }

    String challenge() {
        return done(
                        Operation.AUTHENTICATE_CRYPTO_WALLET_START,
                        example(Operation.AUTHENTICATE_CRYPTO_WALLET_START)
                                .put("walletAddress", TestUserData.SIGNING_WALLET.address()))
                .path("challenge")
                .asText();
    }

    private void provePhone() {
        take(done(
                Operation.AUTHENTICATE_SMS_OTP,
                example(Operation.AUTHENTICATE_SMS_OTP)
                        .put("phoneId", sendCode())
                        .put("otp", code())));
    }

    /** Asks for a one-time code; answers what it is to be proven with. */
    String sendCode() {
        return done(Operation.SEND_SMS_OTP, example(Operation.SEND_SMS_OTP).put("phoneNumber", TestUserData.PHONE))
                .path("phoneId")
                .asText();
    }

    String code() {
        return sandbox.lastOtp(TestUserData.PHONE);
    }

    String linkToken() {
        return done(Operation.REQUEST_BANK_LINK, JsonNodeFactory.instance.objectNode())
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

    private void take(JsonNode answer) {
        token = answer.path("sessionJwt").asText();
    }

    /** Sends a request whose success is taken for granted; answers the body. */
    private JsonNode done(Operation operation, JsonNode body) {
        HttpInteraction exchange = send(operation, body);
        if (exchange.status() >= 300) {
            throw new IllegalStateException("the prepared state was not reached: " + exchange);
        }
        return RawHttpClient.answer(exchange);
    }

    /** Sends a request with all credentials, for this user. */
    HttpInteraction send(Operation operation, @Nullable JsonNode body) {
        return send(operation.method(), operation.path(), headers(), body);
    }

    /** Sends a request for this user; other ids in the path are the contract's examples, which exist nowhere. */
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

    /** All that a request of this user can carry. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put(Credential.CLIENT_ID.header(), sandbox.clientId());
        headers.put(Credential.CLIENT_SECRET.header(), sandbox.clientSecret());
        if (token != null) {
            headers.put(Credential.JWT.header(), Credential.JWT.prefix() + token);
        }
        return headers;
    }

    /** The contract's example of a request, to be changed. */
    static ObjectNode example(Operation operation) {
        return new OperationCall(operation)
                .contract()
                .requestExample()
                .orElseThrow()
                .deepCopy();
    }
}
