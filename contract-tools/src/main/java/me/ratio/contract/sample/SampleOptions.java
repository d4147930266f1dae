package me.ratio.contract.sample;

/**
 * Options of the sample generator.
 *
 * @param optionals the share of optional properties
 * @param nulls the share of nulls where the schema allows null and other values
 * @param unknownEnumValues whether enums and discriminators may have unknown values, which are not valid
 * @param unknownFields whether objects may have undeclared properties, if the schema does not forbid them
 */
public record SampleOptions(Presence optionals, Presence nulls, boolean unknownEnumValues, boolean unknownFields) {
    /** Returns the default options: some optional properties, some nulls, no unknown values or properties. */
    public static SampleOptions defaults() {
        return new SampleOptions(Presence.SOME, Presence.SOME, false, false);
    }

    /**
     * Returns the options with another share of optional properties.
     *
     * @param presence the share of optional properties
     */
    public SampleOptions withOptionals(Presence presence) {
        return new SampleOptions(presence, nulls, unknownEnumValues, unknownFields);
    }

    /**
     * Returns the options with another share of nulls.
     *
     * @param presence the share of nulls
     */
    public SampleOptions withNulls(Presence presence) {
        return new SampleOptions(optionals, presence, unknownEnumValues, unknownFields);
    }

    /** Returns the options with unknown enum values, which are not valid. */
    public SampleOptions withUnknownEnumValues() {
        return new SampleOptions(optionals, nulls, true, unknownFields);
    }

    /** Returns the options with undeclared properties. */
    public SampleOptions withUnknownFields() {
        return new SampleOptions(optionals, nulls, unknownEnumValues, true);
    }
}
