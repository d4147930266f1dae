package me.ratio.conformance;

import java.time.Duration;
import me.ratio.sandbox.PlaidLogin;
import me.ratio.sandbox.RatioSandbox;

/** Everything a user journey needs besides API calls: the code that arrives by SMS, the bank's login page, the time. */
interface JourneyEnvironment {
    String oneTimeCode(String phone);

    /** Logs in to the bank and returns the public token. */
    String completeBankLogin(String linkToken);

    void advance(Duration time);

    static JourneyEnvironment of(RatioSandbox sandbox) {
        return new JourneyEnvironment() {
            @Override
            public String oneTimeCode(String phone) {
                return sandbox.lastOtp(phone);
            }

            @Override
            public String completeBankLogin(String linkToken) {
                return sandbox.completePlaidLink(linkToken, PlaidLogin.GOOD);
            }

            @Override
            public void advance(Duration time) {
                sandbox.clock().advance(time);
            }
        };
    }

    /** Returns the environment of a replay, whose responses are fixed: the recording masks both texts anyway. */
    static JourneyEnvironment replay() {
        return new JourneyEnvironment() {
            @Override
            public String oneTimeCode(String phone) {
                return "271828";
            }

            @Override
            public String completeBankLogin(String linkToken) {
                return "public-sandbox-replayed";
            }

            @Override
            public void advance(Duration time) {
                // the recorded responses are already those of the later time
            }
        };
    }
}
