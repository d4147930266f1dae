package me.ratio.sandbox.operations;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.KycStatus;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Checking who a user is: the outcome follows from the first digit of the social security number. */
final class IdentityChecks {
    private static final Duration CHECK = Duration.ofSeconds(5);
    private static final int ADULT = 18;
    private static final Pattern SSN = Pattern.compile("\\d{3}-?\\d{2}-?\\d{4}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}(-\\d{4})?");

    private final World world;

    IdentityChecks(World world) {
        this.world = world;
    }

    Map<String, Handler> handlers() {
        return Map.of("submitKyc", this::submit, "startIdv", this::startDocuments);
    }

    private Answer submit(Call call) {
        User user = call.user();
        if (user.kyc().status() != KycStatus.NOT_STARTED) {
            throw Fault.of("ALREADY_EXISTS_USER_KYC", "Identity data was submitted before; read the user instead.");
        }
        requireDateOfBirth(call.text("dateOfBirth"));
        require(call, "idNumber", SSN, "INVALID_ID_NUMBER", "idNumber is nine digits.");
        require(call, "state", STATE, "INVALID_STATE", "state is two capital letters.");
        require(call, "postalCode", POSTAL_CODE, "INVALID_POSTAL_CODE", "postalCode is five digits, or nine.");
        KycStatus outcome =
                switch (call.text("idNumber").charAt(0)) {
                    case '0' -> KycStatus.DECLINED;
                    case '1' -> KycStatus.IN_REVIEW;
                    default -> KycStatus.APPROVED;
                };
        user.describe(
                call.optionalText("nationality").orElse(null),
                call.optionalText("occupation").orElse(null));
        becomes(user, KycStatus.SUBMITTED);
        world.later(CHECK, () -> {
            becomes(user, outcome);
            // a bank linked earlier has waited for this
            user.bank().ifPresent(bank -> BankVerification.begin(world, user, bank));
        });
        return Answer.ok(user.toJson());
    }

    private void becomes(User user, KycStatus status) {
        user.kycBecomes(status, world.now());
        world.publish(user, Event.of(user.kyc()));
    }

    private Answer startDocuments(Call call) {
        if (call.user().kyc().status() == KycStatus.NOT_STARTED) {
            throw Fault.of("USER_KYC_INCOMPLETE", "Submit identity data before documents.");
        }
        return Answer.ok(Json.object()
                .put("status", KycStatus.NOT_STARTED.name())
                .put("url", "https://documents.invalid/verify/" + world.draws().uuid()));
    }

    private void requireDateOfBirth(String text) {
        LocalDate born;
        try {
            born = LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Fault.of("INVALID_DATE_OF_BIRTH", "dateOfBirth is a date like 1990-12-31.")
                    .inField("dateOfBirth");
        }
        LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        if (Period.between(born, today).getYears() < ADULT) {
            throw Fault.of("INVALID_AGE", "Users have to be " + ADULT + " years old.")
                    .inField("dateOfBirth");
        }
    }

    private static void require(Call call, String field, Pattern shape, String code, String message) {
        if (!shape.matcher(call.text(field)).matches()) {
            throw Fault.of(code, message).inField(field);
        }
    }
}
