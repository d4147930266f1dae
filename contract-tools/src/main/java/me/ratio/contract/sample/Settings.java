package me.ratio.contract.sample;

/**
 * What is drawn where a schema leaves a choice, and whether more than the schema admits.
 *
 * @param optionals how many of the properties that need not be sent
 * @param nulls how many explicit nulls where null is one of several kinds of value
 * @param unknownEnumValues whether some values of an enum are ones that it does not list yet, discriminators included
 * @param unknownFields whether some objects have properties that their schema does not name and does not forbid
 */
public record Settings(Amount optionals, Amount nulls, boolean unknownEnumValues, boolean unknownFields) {
    /** Returns the usual settings: some optional properties, some nulls, and nothing beyond the schema. */
    public static Settings usual() {
        return new Settings(Amount.SOME, Amount.SOME, false, false);
    }

    /**
     * Changes one setting.
     *
     * @param amount how many optional properties
     * @return the changed settings
     */
    public Settings withOptionals(Amount amount) {
        return new Settings(amount, nulls, unknownEnumValues, unknownFields);
    }

    /**
     * Changes one setting.
     *
     * @param amount how many explicit nulls
     * @return the changed settings
     */
    public Settings withNulls(Amount amount) {
        return new Settings(optionals, amount, unknownEnumValues, unknownFields);
    }

    /** Returns the settings with some enum values that the schema does not list; such values are not valid. */
    public Settings withUnknownEnumValues() {
        return new Settings(optionals, nulls, true, unknownFields);
    }

    /** Returns the settings with some fields that the schema does not name. */
    public Settings withUnknownFields() {
        return new Settings(optionals, nulls, unknownEnumValues, true);
    }
}
