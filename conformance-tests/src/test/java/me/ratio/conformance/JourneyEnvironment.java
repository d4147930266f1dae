package me.ratio.conformance;

import java.time.Duration;
import me.ratio.sandbox.PlaidLogin;
import me.ratio.sandbox.RatioSandbox;

/** What happens in a journey beside its calls: a code arrives, a bank's window is filled in, time passes. */
interface JourneyEnvironment {
    String oneTimeCode(String phone);

    String completeBankLogin(String linkToken);

    void pass(Duration time);

    /** The sandbox's own inbox, windows and clock. */
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
            public void pass(Duration time) {
                sandbox.clock().advance(time);
            }
        };
    }

    /** For a replay, whose answers are fixed whatever is sent: the recording holds placeholders for both texts. */
    static JourneyEnvironment replayed() {
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
            public void pass(Duration time) {
                // the recorded answers are already those of the later time
            }
        };
    }
}
