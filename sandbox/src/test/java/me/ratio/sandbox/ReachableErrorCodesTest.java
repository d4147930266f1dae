package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.GeneratedSection;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.ScriptedResponse;
import org.junit.jupiter.api.Test;

/** Receives each error code that an operation can have, most of them by a request that deserves it. */
class ReachableErrorCodesTest extends SandboxTest {
    /** Codes of identifiers that no operation takes in a body, and of things that no operation has. */
    private static final List<String> WITHOUT_OPERATION = List.of(
            "INVALID_EVENT",
            "MISSING_ACTIVITY_ID",
            "MISSING_BANK_ID",
            "MISSING_SESSION_ID",
            "MISSING_USER_ID",
            "MISSING_WEBHOOK_ID",
            "NOT_FOUND_CLIENT");

    /** No request leads to these, because nothing is known about when the real API does; each with an operation. */
    private static final Map<String, String> ONLY_ASKED_FOR = Map.of(
            "INSUFFICIENT_BALANCE", "initiateAch",
            "UNSUPPORTED_ACH_TYPE", "initiateAch",
            "UNSUPPORTED_CRYPTO_CURRENCY", "initiateAch",
            "UNSUPPORTED_BANK", "activateBankLink",
            "USER_UNDER_REVIEW", "initiateAch");

    private final ApiContract contract = ApiContract.load();
    private final Map<String, TestResponse> received = new TreeMap<>();
    private final Map<String, String> causes = new HashMap<>();

    private void receive(String cause, TestResponse response) {
        String code = response.text("/code");
        if (response.status() >= 400 && !code.isEmpty() && received.putIfAbsent(code, response) == null) {
            causes.put(code, cause);
        }
    }

    @Test
    void eachCodeIsReceived() {
        receiveCredentialErrors();
        receiveSignUpErrors();
        receiveUserErrors();
        receivePurchaseErrors();
        new InvalidRequests(user(3).verified()).send(this::receive);
        int natural = received.size();
        assertThat(received.keySet()).doesNotContainAnyElementsOf(ONLY_ASKED_FOR.keySet());
        receiveWhatIsAskedFor();

        List<String> expected = new ArrayList<>(publicCodes());
        expected.removeAll(WITHOUT_OPERATION);
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        String summary =
                "%d codes, of which a request leads to %d, and a test has to ask for %d. %s belong to no operation."
                        .formatted(
                                expected.size(),
                                natural,
                                ONLY_ASKED_FOR.size(),
                                WITHOUT_OPERATION.stream()
                                        .map(code -> "`" + code + "`")
                                        .collect(Collectors.joining(", ")));
        String rows = received.entrySet().stream()
                .map(entry -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().status(),
                                entry.getValue().headers().get(Basis.HEADER),
                                causes.get(entry.getKey())))
                .collect(Collectors.joining());
        GeneratedSection.assertIsUpToDate(
                "Error codes", summary + "\n\n| Code | Status | Basis | Received from |\n|---|---|---|---|\n" + rows);
    }

    private void receiveCredentialErrors() {
        TestUser ada = user(1).signedUp();
        TestClient anonymous = TestClient.anonymous(sandbox);
        receive("a path that does not exist", client.get("/v1/nothing"));
        receive("a call without client id", anonymous.get("/v1/config"));
        receive(
                "a client id that is not a UUID",
                client.with("ratio-client-id", "x").get("/v1/config"));
        receive("a call without secret", client.without("ratio-client-secret").get("/v1/config"));
        receive("a wrong secret", client.with("ratio-client-secret", "x").get("/v1/config"));
        receive("`listWallets` without token", client.get(ada.path("/wallets")));
        receive("a token that is none", client.withJwt("x").get(ada.path("/wallets")));
        receive("a body that is not JSON", client.send("POST", "/v1/auth/otp/sms:send", "x"));
        receive("`getClientSession` with an unknown id", anonymous.get("/v1/client/sessions/x"));
        TestClient embedded = anonymous.with("ratio-client-session-id", "x");
        receive("wallet sign-in with an unknown client session", new TestUser(sandbox, embedded, 1).proveWallet());
        TestUser eve = user(2).signedUp().forgetToken();
        eve.proveWallet();
        receive("a write with one factor", eve.submitKyc("299001234"));
        receive("another user's id", eve.client().get(ada.path("")));
        String phone = "+14155550177";
        receive(
                "a known user who asks for a code to another phone",
                eve.client().post("/v1/auth/otp/sms:send", "phoneNumber", phone));
        receive(
                "a known user who asks for a code to another address",
                eve.client().post("/v1/auth/otp/email:send", "emailAddress", "new@example.com"));
        receive("`sendSmsOtp` without session and phone", client.post("/v1/auth/otp/sms:send"));
        receive("`sendEmailOtp` without session and address", client.post("/v1/auth/otp/email:send"));
        receive(
                "a phone number of another country",
                client.post("/v1/auth/otp/sms:send", "phoneNumber", "+33612345678"));
        receive("a toll-free phone number", client.post("/v1/auth/otp/sms:send", "phoneNumber", "+18005550123"));
        String session = client.post(
                        "/v1/client/sessions", "signingAddress", wallet(11).address(), "signingType", "EVM")
                .text("/id");
        advance(900);
        receive("a client session after 15 minutes", anonymous.get("/v1/client/sessions/" + session));
        receive("a token after five minutes", ada.client().get(ada.path("")));
    }

    private void receiveSignUpErrors() {
        TestUser early = user(11);
        early.proveWallet();
        early.provePhone();
        TestUser late = user(11);
        late.proveWallet(wallet(9));
        late.provePhone();
        early.createUser();
        receive("signing up with the phone number of another user", late.createUser());
        receive("signing up twice", early.createUser());
        TestUser eve = user(12);
        eve.proveWallet();
        eve.provePhone();
        receive(
                "signing up with the e-mail address of another user",
                eve.client()
                        .post(
                                "/v1/users",
                                "firstName",
                                "Eve",
                                "lastName",
                                "Doe",
                                "email",
                                early.email,
                                "country",
                                "US",
                                "phone",
                                eve.phone,
                                "acceptedTerms",
                                true));
    }

    private void receiveUserErrors() {
        TestUser ada = user(21).signedUp();
        receive("connecting a wallet again", connect(ada, ada.wallet.address()));
        receive("connecting the zero address", connect(ada, "0x" + "0".repeat(40)));
        for (int i = 1; i <= 10; i++) {
            receive(
                    "connecting an eleventh wallet",
                    connect(ada, wallet(500 + i).address()));
        }
        receive("`getWallet` with an unknown id", ada.client().get(ada.path("/wallets/" + ada.userId())));
        receive("`getBank` with an unknown id", ada.client().get(ada.path("/banks/" + ada.userId())));
        receive("`getActivityItem` with an unknown id", ada.client().get(ada.path("/activity/" + ada.userId())));
        receive("`startIdv` before KYC", ada.client().send("POST", ada.path("/idv"), null));
        receive("limits before KYC", ada.client().send("POST", ada.path(":calculateAchLimits"), null));
        receive(
                "KYC of a child",
                ada.client()
                        .post(
                                ada.path("/kyc"),
                                "dateOfBirth",
                                "2015-01-01",
                                "idType",
                                "SSN",
                                "idNumber",
                                "299001234",
                                "line1",
                                "1 Main Street",
                                "city",
                                "Oakland",
                                "state",
                                "CA",
                                "postalCode",
                                "94601"));
        ada.submitKyc("299001234");
        receive("KYC twice", ada.submitKyc("299001234"));
        SandboxTenant tenant = sandbox.tenant(
                "registered",
                TenantOptions.defaults()
                        .withRedirectUris("https://shop.example")
                        .withAndroidPackageNames("com.shop"));
        TestUser eve = new TestUser(tenant, TestClient.of(sandbox, tenant), 1).signedUp();
        String link = eve.path("/banks:requestLink");
        receive(
                "a redirect URI that is not registered",
                eve.client().post(link, "redirectUri", "https://other.example"));
        receive("a package that is not registered", eve.client().post(link, "androidPackageName", "com.other"));
    }

    private static TestResponse connect(TestUser user, String address) {
        return user.client().post(user.path("/wallets"), "address", address, "type", "EVM");
    }

    private void receivePurchaseErrors() {
        receive(
                "an estimate for an amount that is not a number",
                client.post(
                        "/v1/crypto/estimates:ach",
                        "minCryptoAmount",
                        "x",
                        "cryptoCurrency",
                        "ETH",
                        "type",
                        "INSTANT"));
        TestUser ada = user(31).signedUp();
        ada.submitKyc("299001234");
        advance(5);
        ada.linkBank(PlaidLogin.GOOD);
        receive("buying before the bank account is verified", ada.buy("25", "INSTANT", "ETH"));
        receive("linking a second bank account", ada.linkBank(PlaidLogin.GOOD));
        TestUser eve = user(32).verified();
        receive(
                "repairing a link that is active",
                eve.client().post(eve.path("/banks/" + eve.bankId() + ":requestLink")));
        receive("buying for 5000.01 dollars", eve.buy("5000.01", "STANDARD", "ETH"));
        receive("buying a currency that is not for sale", eve.buy("25", "STANDARD", "MATIC"));
        for (int i = 0; i < 5; i++) {
            receive("buying for the fifth time in a day", eve.buy("25", "STANDARD", "ETH"));
        }
        TestUser mallory = user(33).verified();
        mallory.buy("123.45", "INSTANT", "USDC_POLYGON");
        advance(20);
        receive("a write of a flagged user", mallory.buy("25", "INSTANT", "ETH"));
    }

    private void receiveWhatIsAskedFor() {
        TestUser ada = user(41).verified();
        ONLY_ASKED_FOR.forEach((code, operation) -> {
            sandbox.first().respondNext(operation, ScriptedResponse.ofCode(code));
            TestResponse response = operation.equals("initiateAch")
                    ? ada.buy("25", "INSTANT", "ETH")
                    : ada.client().post(ada.path("/banks:activateLink"), "publicToken", "x");
            receive("**asked for only**, on `" + operation + "`", response);
        });
    }

    private List<String> publicCodes() {
        List<String> codes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> code :
                contract.document().at("/components/schemas/ErrorCode/x-values").properties()) {
            if (!code.getValue().path("description").asText().endsWith("An internal code.")) {
                codes.add(code.getKey());
            }
        }
        return codes;
    }
}
