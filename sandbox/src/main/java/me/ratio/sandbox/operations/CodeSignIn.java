package me.ratio.sandbox.operations;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Factor;
import me.ratio.sandbox.state.Masks;
import me.ratio.sandbox.state.OneTimeCode;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Signing in with a one-time code sent by text message or e-mail. Nothing is ever sent. */
final class CodeSignIn {
    private static final int CODE_DIGITS = 6;

    private final World world;
    private final SignIn signIn;

    CodeSignIn(World world, SignIn signIn) {
        this.world = world;
        this.signIn = signIn;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "sendSmsOtp",
                this::sendText,
                "authenticateSmsOtp",
                call -> authenticate(call, Factor.SMS, "phoneId", "INVALID_PHONE_ID"),
                "sendEmailOtp",
                this::sendMail,
                "authenticateEmailOtp",
                call -> authenticate(call, Factor.EMAIL, "emailId", "INVALID_EMAIL_ID"));
    }

    private Answer sendText(Call call) {
        String phone = destination(call, "phoneNumber", User::phone)
                .orElseThrow(() -> Fault.of("MISSING_PHONE", "The field phoneNumber is required for an unknown user.")
                        .inField("phoneNumber"));
        if (!ContactShapes.isUsPhone(phone)) {
            throw Fault.of("INVALID_PHONE", "A phone number is +1 and ten digits, in the US.")
                    .inField("phoneNumber");
        }
        String id = send(call, Factor.SMS, phone, "phone-number-test-");
        return Answer.ok(Json.object().put("phoneId", id).put("phoneMask", Masks.phone(phone)));
    }

    private Answer sendMail(Call call) {
        String email = destination(call, "emailAddress", User::email)
                .orElseThrow(() -> Fault.of("MISSING_EMAIL", "The field emailAddress is required for an unknown user.")
                        .inField("emailAddress"))
                .toLowerCase(Locale.ROOT);
        if (!ContactShapes.isEmail(email)) {
            throw Fault.of("INVALID_EMAIL", "This is no e-mail address.").inField("emailAddress");
        }
        String id = send(call, Factor.EMAIL, email, "email-test-");
        return Answer.ok(Json.object().put("emailId", id).put("emailMask", Masks.email(email)));
    }

    /** Where to send: what the body says, or what the session's user has on file. */
    private static Optional<String> destination(Call call, String field, Function<User, String> onFile) {
        Session session = call.caller().session();
        return call.optionalText(field)
                .or(() -> session == null ? Optional.empty() : session.user().map(onFile));
    }

    private String send(Call call, Factor factor, String destination, String idPrefix) {
        Session session = call.caller().session();
        if (session != null) {
            signIn.requireOwn(session, factor, destination);
        }
        Map<String, OneTimeCode> codes = call.tenant().codes();
        // only the newest code of a destination is good
        codes.values()
                .removeIf(code -> code.factor() == factor && code.destination().equals(destination));
        String id = idPrefix + world.draws().uuid();
        String code = world.draws().digits(CODE_DIGITS);
        codes.put(id, new OneTimeCode(factor, destination, code, session, world.now()));
        world.noteCode(destination, code);
        return id;
    }

    private Answer authenticate(Call call, Factor factor, String idField, String unknownId) {
        Map<String, OneTimeCode> codes = call.tenant().codes();
        String id = call.text(idField);
        OneTimeCode code = codes.get(id);
        if (code == null || code.factor() != factor) {
            throw Fault.of(unknownId, "No code is open for this " + idField + "; have a new one sent.")
                    .inField(idField);
        }
        if (!code.accepts(call.text("otp"), world.now())) {
            throw Fault.of("INVALID_OTP", "The code is wrong, too old or tried too often; have a new one sent.")
                    .inField("otp");
        }
        Session session = signIn.sessionFor(call, code.session());
        signIn.requireOwn(session, factor, code.destination());
        codes.remove(id);
        return signIn.proven(session, factor, code.destination());
    }
}
