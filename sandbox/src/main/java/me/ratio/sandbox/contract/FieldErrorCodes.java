package me.ratio.sandbox.contract;

import java.util.Locale;

/** Derives error codes from field names, as the contract does: {@code line1} becomes {@code INVALID_LINE_1}. */
public final class FieldErrorCodes {
    private FieldErrorCodes() {}

    /**
     * Returns the error code of a field.
     *
     * @param prefix the start of the code, such as {@code INVALID}
     * @param field the name of the field
     * @param otherwise the result when the contract has no code for the field
     */
    public static String of(ApiContract contract, String prefix, String field, String otherwise) {
        String code =
                prefix + "_" + field.replaceAll("(?<=.)([A-Z]|\\d+)", "_$1").toUpperCase(Locale.ROOT);
        return contract.hasErrorCode(code) ? code : otherwise;
    }
}
