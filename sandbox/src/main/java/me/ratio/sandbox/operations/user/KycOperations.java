package me.ratio.sandbox.operations.user;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.state.BankVerification;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;

/** Checks the identity of users (KYC). */
public final class KycOperations implements OperationGroup {
    private static final int MIN_AGE = 18;
    private static final Pattern SSN = Pattern.compile("\\d{3}-?\\d{2}-?\\d{4}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}(-\\d{4})?");

    private final SandboxState state;

    /** Creates the group. */
    public KycOperations(SandboxState state) {
        this.state = state;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("submitKyc", this::submit, "startIdv", this::startIdv);
    }

    private ApiResponse submit(OperationRequest request) {
        User user = request.user();
        if (user.kyc().status() != KycStatus.NOT_STARTED) {
            throw ApiError.of("ALREADY_EXISTS_USER_KYC", "Identity data was already submitted; read the user instead.")
                    .by(Behaviour.KYC_ONCE);
        }
        requireDateOfBirth(request.text("dateOfBirth"));
        request.requireFormat("idNumber", SSN, "INVALID_ID_NUMBER", "Not a valid idNumber: use nine digits.");
        request.requireFormat("state", STATE, "INVALID_STATE", "Not a valid state: use two capital letters.");
        request.requireFormat(
                "postalCode", POSTAL_CODE, "INVALID_POSTAL_CODE", "Not a valid postalCode: use five or nine digits.");
        KycStatus outcome = MagicValues.kycOutcome(request.text("idNumber"));
        user.setKycDetails(
                request.optionalText("nationality").orElse(null),
                request.optionalText("occupation").orElse(null));
        changeStatus(user, KycStatus.SUBMITTED);
        state.later(MagicValues.KYC_TIME, user, () -> finish(user, outcome));
        return ApiResponse.ok(user.toJson());
    }

    private void finish(User user, KycStatus outcome) {
        changeStatus(user, outcome);
        // A bank account that was linked earlier is verified only now.
        user.bank().ifPresent(bank -> BankVerification.start(state, user, bank));
        if (outcome == KycStatus.IN_REVIEW) {
            state.later(MagicValues.KYC_REVIEW_TIME, user, () -> {
                // Support may have ended the review meanwhile.
                if (user.kyc().status() == KycStatus.IN_REVIEW) {
                    finish(user, KycStatus.APPROVED);
                }
            });
        }
    }

    private void changeStatus(User user, KycStatus status) {
        user.changeKycStatus(status, state.now());
        state.publish(user, user.kyc().updateEvent());
    }

    private ApiResponse startIdv(OperationRequest request) {
        if (request.user().kyc().status() == KycStatus.NOT_STARTED) {
            throw ApiError.of("USER_KYC_INCOMPLETE", "Submit identity data before documents.")
                    .by(Behaviour.IDV_NEEDS_KYC);
        }
        return ApiResponse.ok(ApiJson.object()
                        .put("status", KycStatus.NOT_STARTED.name())
                        .put(
                                "url",
                                "https://documents.invalid/verify/"
                                        + state.ids().uuid()))
                .by(Behaviour.IDV);
    }

    private void requireDateOfBirth(String text) {
        LocalDate born;
        try {
            born = LocalDate.parse(text);
        } catch (DateTimeException invalid) {
            throw ApiError.of("INVALID_DATE_OF_BIRTH", "Not a valid dateOfBirth: use a date like 1990-12-31.")
                    .inField("dateOfBirth");
        }
        LocalDate today = LocalDate.ofInstant(state.now(), ZoneOffset.UTC);
        if (Period.between(born, today).getYears() < MIN_AGE) {
            throw ApiError.of("INVALID_AGE", "A user must be at least " + MIN_AGE + " years old.")
                    .inField("dateOfBirth");
        }
    }
}
