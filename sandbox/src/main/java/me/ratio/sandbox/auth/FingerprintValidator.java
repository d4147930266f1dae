package me.ratio.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ContractSchema;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.json.ApiJson;

/** Validates the device fingerprint of a request. */
public final class FingerprintValidator {
    /** What an app sends; a browser sends its user agent instead. */
    private static final List<String> APP_FIELDS =
            List.of("os", "osVersion", "deviceManufacturer", "deviceModel", "deviceUniqueId");

    private final String header;
    private final ContractSchema schema;

    /** Creates a validator that uses header and schema of the contract. */
    public FingerprintValidator(ApiContract contract) {
        header = contract.parameterHeader("DeviceFingerprint");
        schema = contract.schema("DeviceFingerprint");
    }

    /** Returns what is wrong with the fingerprint; empty if it is good. The text contains nothing of it. */
    public Optional<String> problem(ApiRequest request) {
        Optional<String> text = request.header(header);
        if (text.isEmpty()) {
            return Optional.of("the header " + header + " is missing");
        }
        return isReadable(text.get())
                ? Optional.empty()
                : Optional.of("the header " + header
                        + " is not readable: use base64 of a JSON object with ip, and userAgent or "
                        + String.join(", ", APP_FIELDS));
    }

    private boolean isReadable(String text) {
        byte[] json;
        try {
            json = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        return ApiJson.readObject(json)
                .filter(schema::isValid)
                .filter(device -> device.has("userAgent") || APP_FIELDS.stream().allMatch(device::has))
                .isPresent();
    }
}
