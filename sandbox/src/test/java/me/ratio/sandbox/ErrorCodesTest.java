package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.sandbox.contract.ApiContract;
import org.junit.jupiter.api.Test;

/** Finds unknown error codes in the source: a request would find one only when it runs into that error. */
class ErrorCodesTest {
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
    private static final List<String> OTHER_CONSTANTS =
            List.of("USDC_ETHEREUM", "USDC_POLYGON", "WALLET_ADDRESS", "RATIO_TLS_KEYSTORE_PASSWORD");

    @Test
    void usesOnlyErrorCodesOfTheContract() throws IOException {
        ApiContract contract = ApiContract.load();
        List<String> unknown = new ArrayList<>();
        int known = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    String code = matcher.group(1);
                    if (contract.hasErrorCode(code)) {
                        known++;
                    } else if (!OTHER_CONSTANTS.contains(code)
                            && !contract.valuesOf("WebhookEvent").contains(code)) {
                        unknown.add(code);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(known).isGreaterThan(50);
    }
}
