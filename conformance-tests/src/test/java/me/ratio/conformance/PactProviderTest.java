package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Map;
import me.ratio.sandbox.RatioSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifies the sandbox against the committed pact, whatever {@link PactConsumerTest} generates in the same build. */
@Provider(SdkPact.PROVIDER)
@PactFolder("pacts")
@VerificationReports("slf4j")
class PactProviderTest {
    private RatioSandbox sandbox;

    @BeforeEach
    void start(PactVerificationContext context) {
        assertThat(context).as("the committed pact").isNotNull();
        sandbox = RatioSandbox.start();
        context.setTarget(new HttpTestTarget(
                sandbox.baseUrl().getHost(), sandbox.baseUrl().getPort()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verifiesEachInteraction(PactVerificationContext context) {
        context.verifyInteraction();
        ConformanceSummary.count(ConformanceSummary.Check.PACT_VERIFIED);
    }

    /** Provides the credentials of the sandbox's client. */
    @State(SdkPact.REGISTERED_CLIENT)
    Map<String, String> registeredClient() {
        return Map.of("clientId", sandbox.clientId(), "clientSecret", sandbox.clientSecret());
    }

    /** Provides a user with the given first name, freshly authenticated with both factors. */
    @State(SdkPact.SIGNED_UP_USER)
    Map<String, String> signedUpUser(Map<String, Object> parameters) {
        RawApiUser user = new RawApiUser(sandbox)
                .signUp(Map.of("firstName", parameters.get("firstName").toString()));
        return Map.of(
                "clientId",
                sandbox.clientId(),
                "clientSecret",
                sandbox.clientSecret(),
                "userId",
                user.userId(),
                "token",
                user.token());
    }
}
