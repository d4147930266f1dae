package me.ratio.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A violation is planted, so that the sandbox's own check is known to find one. */
class ResponseValidatorTest {
    private static final String SECRET_VALUE = "no-status-7391";

    private final ApiContract contract = ApiContract.load();
    private final ResponseValidator validator = new ResponseValidator(contract);
    private final List<LogRecord> log = new ArrayList<>();
    private final Logger logger = Logger.getLogger(ResponseValidator.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            log.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private ApiOperation operation(String id) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves(Behaviour.RESPONSES_MATCH_CONTRACT)
    void logsAndCountsAPlantedViolationWithoutItsValue() {
        ObjectNode user = ApiJson.object();
        user.putObject("kyc").put("status", SECRET_VALUE);
        validator.validate(operation("getUser"), ApiResponse.ok(user));
        assertThat(validator.violations()).isOne();
        assertThat(log).singleElement().satisfies(message -> {
            assertThat(message.getLevel()).isEqualTo(Level.SEVERE);
            String text = new SimpleFormatter().formatMessage(message);
            assertThat(text).contains("200 of getUser").doesNotContain(SECRET_VALUE);
        });
    }

    @Test
    void findsAPlantedPointerAndKeyword() {
        ObjectNode config = ApiJson.object();
        config.putArray("cryptoCurrencies").add("ETH").add(7);
        validator.validate(operation("getConfig"), ApiResponse.ok(config));
        assertThat(new SimpleFormatter().formatMessage(log.get(0))).contains("\"/cryptoCurrencies/1\", keyword type");
    }

    @Test
    void findsUnlistedStatusesAndBodies() {
        validator.validate(operation("getConfig"), ApiResponse.of(201, ApiJson.object()));
        validator.validate(
                operation("deleteBank"), ApiResponse.of(204, ApiJson.object().put("id", 1)));
        validator.validate(operation("getConfig"), ApiResponse.empty(200));
        validator.validate(null, ApiResponse.of(404, ApiJson.object().put("message", 1)));
        assertThat(validator.violations()).isEqualTo(4);
    }

    @Test
    void allowsWhatTheContractAllows() {
        validator.validate(operation("deleteBank"), ApiResponse.empty(204));
        validator.validate(operation("verifyMagicLink"), ApiResponse.ok(ApiJson.object()));
        validator.validate(
                operation("sendSmsOtp"), ApiResponse.of(429, ApiJson.object().put("message", "wait")));
        validator.validate(operation("getConfig"), ApiResponse.of(502, ApiJson.object()));
        assertThat(validator.violations()).isZero();
        assertThat(log).isEmpty();
    }
}
