package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.conformance.wire.Exchange;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.jspecify.annotations.Nullable;

/** A user of the sandbox who goes through the API raw, starting from the contract's examples. */
final class PreparedUser {
    private final RatioSandbox sandbox;
    private final RawApi api;
    private @Nullable String token;
    private String userId = "";

    PreparedUser(RatioSandbox sandbox) {
        this.sandbox = sandbox;
        this.api = new RawApi(sandbox.baseUrl());
    }

    /** Both factors proven, the user made. */
    PreparedUser signUp(Map<String, String> profile) {
        proveWallet();
        provePhone();
        ObjectNode user = example(Operations.CREATE_USER).put("phone", People.PHONE);
        profile.forEach(user::put);
        userId = done(Operations.CREATE_USER, user).path("id").asText();
        return this;
    }

    private void proveWallet() {
        String signature = People.SIGNING_WALLET.sign(challenge());
        take(done(
                Operations.AUTHENTICATE_CRYPTO_WALLET,
                example(Operations.AUTHENTICATE_CRYPTO_WALLET)
                        .put("walletAddress", People.SIGNING_WALLET.address())
                        .put("signature", signature)));
    }

    String challenge() {
        return done(
                        Operations.AUTHENTICATE_CRYPTO_WALLET_START,
                        example(Operations.AUTHENTICATE_CRYPTO_WALLET_START)
                                .put("walletAddress", People.SIGNING_WALLET.address()))
                .path("challenge")
                .asText();
    }

    private void provePhone() {
        take(done(
                Operations.AUTHENTICATE_SMS_OTP,
                example(Operations.AUTHENTICATE_SMS_OTP)
                        .put("phoneId", sendCode())
                        .put("otp", code())));
    }

    /** Asks for a one-time code; answers what it is to be proven with. */
    String sendCode() {
        return done(Operations.SEND_SMS_OTP, example(Operations.SEND_SMS_OTP).put("phoneNumber", People.PHONE))
                .path("phoneId")
                .asText();
    }

    String code() {
        return sandbox.lastOtp(People.PHONE);
    }

    String linkToken() {
        return done(Operations.REQUEST_BANK_LINK, JsonNodeFactory.instance.objectNode())
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
        Exchange exchange = send(operation, body);
        if (exchange.status() >= 300) {
            throw new IllegalStateException("the prepared state was not reached: " + exchange);
        }
        return RawApi.answer(exchange);
    }

    /** Sends a request with all credentials, for this user. */
    Exchange send(Operation operation, @Nullable JsonNode body) {
        return send(operation.method(), operation.path(), headers(), body);
    }

    /** Sends a request for this user; other ids in the path are the contract's examples, which exist nowhere. */
    Exchange send(String method, String template, Map<String, String> headers, @Nullable JsonNode body) {
        ObjectNode ids = Workspace.CONTRACT
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
        headers.put(Credentials.CLIENT_ID.header(), sandbox.clientId());
        headers.put(Credentials.CLIENT_SECRET.header(), sandbox.clientSecret());
        if (token != null) {
            headers.put(Credentials.JWT.header(), Credentials.JWT.prefix() + token);
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
