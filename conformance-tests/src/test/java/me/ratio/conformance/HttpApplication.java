package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credentials;

/** An application that serves one user with plain HTTP. It learns codes and public tokens from the user only. */
final class HttpApplication {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RawHttpClient api;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String user = "";

    HttpApplication(RatioSandbox sandbox) {
        api = new RawHttpClient(URI.create(sandbox.baseUrl().toString()));
        headers.put("Content-Type", "application/json");
        headers.put(Credentials.CLIENT_ID.header(), sandbox.clientId());
        headers.put(Credentials.CLIENT_SECRET.header(), sandbox.clientSecret());
    }

    /** Sends a request with alternating names and values in its body. */
    HttpInteraction send(String method, String path, Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return api.send(method, path, headers, MAPPER.valueToTree(body));
    }

    private JsonNode post(String path, Object... fields) {
        HttpInteraction interaction = send("POST", path, fields);
        if (interaction.status() >= 300) {
            throw new IllegalStateException(interaction.toString());
        }
        return RawHttpClient.json(interaction);
    }

    /** Sends a code to a phone and returns the id to sign in with. */
    String sendSms(String phone) {
        return post("/v1/auth/otp/sms:send", "phoneNumber", phone)
                .path("phoneId")
                .asText();
    }

    String sendEmail(String address) {
        return post("/v1/auth/otp/email:send", "emailAddress", address)
                .path("emailId")
                .asText();
    }

    void signInBySms(String phoneId, String code) {
        signIn(post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", code));
    }

    void signInByEmail(String emailId, String code) {
        signIn(post("/v1/auth/otp/email:authenticate", "emailId", emailId, "otp", code));
    }

    private void signIn(JsonNode response) {
        String token = response.path("sessionJwt").asText();
        headers.put(Credentials.JWT.header(), Credentials.JWT.prefix() + token);
    }

    void createUser(String firstName, String email, String phone) {
        user = "/v1/users/"
                + post(
                                "/v1/users",
                                "firstName",
                                firstName,
                                "lastName",
                                "Jensen",
                                "email",
                                email,
                                "phone",
                                phone,
                                "country",
                                "US",
                                "acceptedTerms",
                                true)
                        .path("id")
                        .asText();
    }

    String connectWallet(String address) {
        return post(user + "/wallets", "address", address, "type", "EVM")
                .path("id")
                .asText();
    }

    void submitKyc(String idNumber) {
        post(
                user + "/kyc",
                "dateOfBirth",
                "1990-12-31",
                "idType",
                "SSN",
                "idNumber",
                idNumber,
                "line1",
                "1 Main Street",
                "city",
                "Oakland",
                "state",
                "CA",
                "postalCode",
                "94601");
    }

    void requestBankLink() {
        post(user + "/banks:requestLink");
    }

    String activateBankLink(String publicToken) {
        return post(user + "/banks:activateLink", "publicToken", publicToken)
                .at("/bankAccount/id")
                .asText();
    }

    HttpInteraction buy(String usd, String bankId, String walletId) {
        return send(
                "POST",
                user + "/banks/" + bankId + "/ach",
                "fiatAmount",
                usd,
                "cryptoCurrency",
                "ETH",
                "walletId",
                walletId,
                "type",
                "INSTANT");
    }

    void createWebhook(String url, String... events) {
        post("/v1/webhooks", "name", "page", "url", url, "events", events);
    }
}
