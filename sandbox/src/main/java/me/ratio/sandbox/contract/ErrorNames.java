package me.ratio.sandbox.contract;

import java.util.Locale;

/** The rule by which error codes name fields: {@code line1} becomes {@code LINE_1}. */
public final class ErrorNames {
    private ErrorNames() {}

    /** The code for a field, or {@code otherwise} when the contract lists none for it. */
    public static String codeFor(Contract contract, String family, String field, String otherwise) {
        String code =
                family + "_" + field.replaceAll("(?<=.)([A-Z]|\\d+)", "_$1").toUpperCase(Locale.ROOT);
        return contract.hasErrorCode(code) ? code : otherwise;
    }
}
