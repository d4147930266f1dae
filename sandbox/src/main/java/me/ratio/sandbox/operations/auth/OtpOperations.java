package me.ratio.sandbox.operations.auth;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.ContactFormats;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.Application;
import me.ratio.sandbox.state.AuthenticationFactor;
import me.ratio.sandbox.state.ContactMasks;
import me.ratio.sandbox.state.OtpCode;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;

/** Signs in with a one-time code (OTP) by text message or e-mail; nothing is actually sent. */
public final class OtpOperations implements OperationGroup {
    private static final int CODE_DIGITS = 6;

    private final SandboxState state;
    private final TenantOptions options;
    private final FactorVerification factors;

    /** Creates the group. */
    public OtpOperations(SandboxState state, FactorVerification factors, TenantOptions options) {
        this.state = state;
        this.options = options;
        this.factors = factors;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "sendSmsOtp",
                this::sendSms,
                "authenticateSmsOtp",
                request -> authenticate(request, AuthenticationFactor.SMS, "phoneId", "INVALID_PHONE_ID"),
                "sendEmailOtp",
                this::sendEmail,
                "authenticateEmailOtp",
                request -> authenticate(request, AuthenticationFactor.EMAIL, "emailId", "INVALID_EMAIL_ID"));
    }

    private ApiResponse sendSms(OperationRequest request) {
        String phone = destination(request, "phoneNumber", User::phone).orElseThrow(() -> ApiError.of(
                        "MISSING_PHONE", "The field phoneNumber is required for an unknown user.")
                .inField("phoneNumber"));
        ContactFormats.requireUsPhone(phone, "phoneNumber");
        requireInterval(request.application(), phone);
        String id = send(request, AuthenticationFactor.SMS, phone, "phone-number-test-");
        return ApiResponse.ok(ApiJson.object().put("phoneId", id).put("phoneMask", ContactMasks.phone(phone)));
    }

    private void requireInterval(Application application, String phone) {
        if (options.smsInterval().isZero()) {
            return;
        }
        Duration wait = application.requestSms(phone, options.smsInterval(), state.now());
        if (!wait.isZero()) {
            throw ApiError.withoutCode(429, "A code was requested for this number a moment ago; try again later.")
                    .with("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()))
                    .by(Behaviour.LINKING_429);
        }
    }

    private ApiResponse sendEmail(OperationRequest request) {
        String email = destination(request, "emailAddress", User::email)
                .orElseThrow(
                        () -> ApiError.of("MISSING_EMAIL", "The field emailAddress is required for an unknown user.")
                                .inField("emailAddress"))
                .toLowerCase(Locale.ROOT);
        ContactFormats.requireEmail(email, "emailAddress");
        String id = send(request, AuthenticationFactor.EMAIL, email, "email-test-");
        return ApiResponse.ok(ApiJson.object().put("emailId", id).put("emailMask", ContactMasks.email(email)));
    }

    /** Returns the destination: the one in the body, otherwise that of the session's user. */
    private static Optional<String> destination(OperationRequest request, String field, Function<User, String> ofUser) {
        Session session = request.principal().session();
        return request.optionalText(field)
                .or(() -> session == null ? Optional.empty() : session.user().map(ofUser));
    }

    private String send(OperationRequest request, AuthenticationFactor factor, String destination, String idPrefix) {
        Session session = request.principal().session();
        if (session != null) {
            factors.requireOwn(session, factor, destination);
        }
        String id = idPrefix + state.ids().uuid();
        String code = state.ids().digits(CODE_DIGITS);
        request.application().addCode(id, new OtpCode(factor, destination, code, session, state.now()), state.now());
        state.recordOtp(destination, code);
        return id;
    }

    private ApiResponse authenticate(
            OperationRequest request, AuthenticationFactor factor, String idField, String invalidId) {
        String id = request.text(idField);
        OtpCode code = request.application().code(id);
        if (code == null || code.factor() != factor) {
            throw ApiError.of(invalidId, "No code is pending for this " + idField + "; request a new one.")
                    .inField(idField)
                    .by(Behaviour.OTP_LIFETIME);
        }
        if (!code.accepts(request.text("otp"), state.now())) {
            throw ApiError.of("INVALID_OTP", "The code is wrong, expired or was tried too often; request a new one.")
                    .inField("otp")
                    .by(Behaviour.OTP_LIFETIME);
        }
        Session session = factors.sessionFor(request, code.session());
        factors.requireOwn(session, factor, code.destination());
        request.application().removeCode(id);
        return factors.prove(session, factor, code.destination());
    }
}
