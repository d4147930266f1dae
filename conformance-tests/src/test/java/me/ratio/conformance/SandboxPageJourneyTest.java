package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses the page of the sandbox in a browser, while an application calls the API with plain HTTP. */
class SandboxPageJourneyTest {
    private static final Instant START = Instant.parse("2023-07-18T12:00:00Z");
    private static final String PHONE = "+14155550123";
    private static final String EMAIL = "ada@example.com";
    private static final String WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private static Browser browser;

    private HttpServer receiver;
    private RatioSandbox sandbox;
    private HttpApplication application;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        receiver.start();
        sandbox = start(0);
        application = new HttpApplication(sandbox);
        open();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    private static RatioSandbox start(int port) {
        return RatioSandbox.builder()
                .clock(SandboxClock.frozenAt(START))
                .port(port)
                .start();
    }

    private void open() {
        browser.open(URI.create(sandbox.baseUrl() + "/_sandbox/"));
        browser.awaitText("#connection", "Live");
        browser.complaints();
    }

    private String receiverUrl() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort();
    }

    private void signUp(String firstName) {
        String phoneId = application.sendSms(PHONE);
        browser.awaitText("#codes li:first-child", PHONE, "5:00 left");
        application.signInBySms(phoneId, browser.text("#codes .digits"));
        String emailId = application.sendEmail(EMAIL);
        browser.awaitText("#codes li:first-child", EMAIL);
        application.signInByEmail(emailId, browser.text("#codes .digits"));
        application.createUser(firstName, EMAIL, PHONE);
    }

    private void createUser() {
        new RawApiUser(sandbox).signUp(Map.of("firstName", "Ada", "lastName", "Jensen"));
    }

    @Test
    void showsAPurchaseAndDoesWhatItsPersonDoes() {
        application.createWebhook(receiverUrl() + "/hook", "ACTIVITY_UPDATED");
        signUp("Ada");
        String wallet = application.connectWallet(WALLET);
        application.submitKyc("299001234");
        browser.awaitText("#user-list", "Ada Jensen", "KYC SUBMITTED");
        browser.press("#clock", "+5 s");
        browser.awaitText("#time", "12:00:05");
        browser.awaitText("#user-list", "KYC APPROVED", "no bank");

        application.requestBankLink();
        browser.awaitText("#link-tokens", "Ada Jensen");
        browser.press("#bank", "Log in");
        String bank = application.activateBankLink(browser.awaitText("#public-token code", "public-sandbox-"));
        browser.press("#clock", "+5 s");
        browser.awaitText("#user-list", "bank APPROVED");

        browser.choose("#script [name=operation]", "initiateAch");
        browser.choose("#script [name=code]", "INSUFFICIENT_BALANCE");
        browser.press("#responses", "Script it");
        browser.awaitText("#pending", "initiateAch", "INSUFFICIENT_BALANCE");
        assertThat(RawHttpClient.json(application.buy("25.00", bank, wallet))
                        .path("code")
                        .asText())
                .isEqualTo("INSUFFICIENT_BALANCE");
        browser.awaitText("#call-list li", "/ach", "INSUFFICIENT_BALANCE");
        browser.awaitNone("#pending li");

        HttpInteraction purchase = application.buy("25.00", bank, wallet);
        assertThat(purchase.status()).isEqualTo(202);
        browser.click("#user-list summary");
        browser.awaitText("#user-list table", "$25.00 ETH", "PENDING");
        browser.press("#clock", "+1 min");
        assertThat(browser.awaitText("#user-list table", "COMPLETED")).doesNotContain("PENDING");
        browser.click("#deliveries summary");
        browser.awaitText("#deliveries li:first-child", "ACTIVITY_UPDATED", receiverUrl() + "/hook", "204");
        assertThat(browser.text("#deliveries li:first-child pre")).contains("\"transactionHash\": \"0x");
        browser.press("#deliveries li:first-child", "Wrong secret");
        browser.awaitText("#deliveries li:first-child table", "Attempt 2");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void changesAUser() {
        createUser();
        browser.click("#user-list summary");
        browser.choose("#user-list [aria-label='Identity check']", "IN_REVIEW");
        browser.press("#user-list", "Set identity check");
        browser.awaitText("#user-list", "KYC IN_REVIEW");
        browser.choose("#user-list [aria-label='Flag to set']", "F1000");
        browser.press("#user-list", "Set flag");
        browser.awaitText("#user-list .flag", "F1000");
        browser.press("#user-list .flag", "×");
        browser.awaitNone("#user-list .flag");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsValuesOfOthersAsText() {
        String markup = "<img src=x onerror=\"document.title='executed'\">";
        application.createWebhook(receiverUrl() + "/?" + "%3Cimg+src=x+onerror=document.title=1%3E", "KYC_UPDATED");
        signUp(markup);
        application.submitKyc("299001234");
        application.requestBankLink();
        application.send("GET", "/v1/'><script>document.title='executed'</script>".replaceAll("[<>]", "%3C"));
        browser.press("#clock", "+5 s");
        browser.awaitText("#user-list", markup);
        browser.awaitText("#link-tokens", markup);
        browser.awaitText("#call-list li", "script");
        browser.click("#deliveries summary");
        browser.awaitText("#deliveries", "onerror");
        assertThat(browser.run(
                        "return document.querySelectorAll('img:not([src=\"page/icon.svg\"]), body script').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return document.title")).isEqualTo("Ratio sandbox");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keepsWhatIsTypedAndFocused() {
        browser.type("#user-search", "ada");
        Object before = browser.run("return document.activeElement.id");
        createUser();
        browser.awaitText("#user-list", "Ada Jensen");
        assertThat(before).isEqualTo("user-search").isEqualTo(browser.run("return document.activeElement.id"));
        browser.type("#user-search", "grace");
        browser.awaitNone("#user-list li");
        assertThat(browser.run("return document.querySelector('#user-search').value"))
                .isEqualTo("grace");
    }

    @Test
    void showsTheChosenTenantOnly() {
        createUser();
        String other = sandbox.tenant("other").clientId();
        browser.awaitText("#user-list", "Ada Jensen");
        browser.awaitText("#tenant", other);
        browser.choose("#tenant", other);
        browser.awaitNone("#user-list li");
        browser.press("#clock", "+1 h");
        browser.awaitText("#time", "13:00:00");
        assertThat(sandbox.clock().instant()).isEqualTo(START);
        browser.choose("#tenant", sandbox.clientId());
        browser.awaitText("#time", "12:00:00");
    }

    @Test
    void fitsAPhone() {
        application.createWebhook(receiverUrl() + "/" + "long".repeat(40), "KYC_UPDATED");
        signUp("A".repeat(60));
        application.connectWallet(WALLET);
        application.submitKyc("299001234");
        application.requestBankLink();
        browser.press("#clock", "+5 s");
        browser.resize(400, 800);
        try {
            browser.click("#user-list summary");
            browser.click("#deliveries summary");
            assertThat(browser.run("return [...document.querySelectorAll('body *')]"
                            + ".filter(node => node.getBoundingClientRect().right > 400 && !node.closest('pre'))"
                            + ".map(node => node.outerHTML.slice(0, 80)).join('\\n')"))
                    .isEqualTo("");
            assertThat(browser.run("const { scrollWidth, clientWidth } = document.documentElement;"
                            + "return scrollWidth - clientWidth"))
                    .isEqualTo(0L);
        } finally {
            browser.resize(1_400, 1_000);
        }
    }

    @Test
    void saysWhenTheSandboxCannotBeReached() {
        int port = sandbox.baseUrl().getPort();
        sandbox.close();
        browser.awaitText("#banner", "cannot be reached");
        sandbox = start(port);
        browser.awaitText("#connection", "Live");
        browser.awaitNone("#banner");
    }
}
