package me.ratio.sdk.internal.purchase;

import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.FundingMethod;
import org.jspecify.annotations.Nullable;

/** Compares the type of a purchase with the funding method of a transaction, which is named differently. */
final class FundingMethods {
    private FundingMethods() {}

    static boolean fits(@Nullable FundingMethod method, AchType type) {
        if (FundingMethod.ACH_ORIGINATED_INSTANT.equals(method)) {
            return AchType.INSTANT.equals(type);
        }
        if (FundingMethod.ACH_ORIGINATED_STANDARD.equals(method)) {
            return AchType.STANDARD.equals(type);
        }
        return true; // absent, or a method that this version does not know
    }
}
