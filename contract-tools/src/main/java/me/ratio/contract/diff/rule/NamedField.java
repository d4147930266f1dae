package me.ratio.contract.diff.rule;

import java.util.Optional;

/**
 * The kinds of fields that have a name and may be required, with their rules.
 *
 * <p>Properties, parameters, headers and request bodies differ in their rules only: each is added, removed, or becomes
 * required or optional.
 */
public enum NamedField {
    PROPERTY(
            "property",
            DiffRule.REQUIRED_PROPERTY_ADDED,
            DiffRule.OPTIONAL_PROPERTY_ADDED,
            DiffRule.PROPERTY_REMOVED,
            DiffRule.PROPERTY_BECAME_REQUIRED,
            DiffRule.PROPERTY_BECAME_OPTIONAL),
    PARAMETER(
            "parameter",
            DiffRule.REQUIRED_PARAMETER_ADDED,
            DiffRule.OPTIONAL_PARAMETER_ADDED,
            DiffRule.PARAMETER_REMOVED,
            DiffRule.PARAMETER_BECAME_REQUIRED,
            DiffRule.PARAMETER_BECAME_OPTIONAL),
    HEADER(
            "header",
            DiffRule.REQUIRED_HEADER_ADDED,
            DiffRule.OPTIONAL_HEADER_ADDED,
            DiffRule.HEADER_REMOVED,
            DiffRule.HEADER_BECAME_REQUIRED,
            DiffRule.HEADER_BECAME_OPTIONAL),
    REQUEST_BODY(
            "request body",
            DiffRule.REQUIRED_REQUEST_BODY_ADDED,
            DiffRule.OPTIONAL_REQUEST_BODY_ADDED,
            DiffRule.REQUEST_BODY_REMOVED,
            DiffRule.REQUEST_BODY_BECAME_REQUIRED,
            DiffRule.REQUEST_BODY_BECAME_OPTIONAL);

    private final String noun;
    private final DiffRule requiredAdded;
    private final DiffRule optionalAdded;
    private final DiffRule removed;
    private final DiffRule becameRequired;
    private final DiffRule becameOptional;

    NamedField(
            String noun,
            DiffRule requiredAdded,
            DiffRule optionalAdded,
            DiffRule removed,
            DiffRule becameRequired,
            DiffRule becameOptional) {
        this.noun = noun;
        this.requiredAdded = requiredAdded;
        this.optionalAdded = optionalAdded;
        this.removed = removed;
        this.becameRequired = becameRequired;
        this.becameOptional = becameOptional;
    }

    /** Returns the start of a sentence about a field, such as {@code the property 'name'}. */
    public String title(String name) {
        return "the " + noun + " '" + name + "'";
    }

    /** Returns the start of a sentence about the only field of this kind. */
    public String title() {
        return "the " + noun;
    }

    /** Returns the change for a field that is new. */
    public Change added(String title, boolean required, ChangeLocation location) {
        return Change.of(
                required ? requiredAdded : optionalAdded,
                location,
                title + " was added and is " + (required ? "required" : "optional"));
    }

    /** Returns the change for a field that is gone. */
    public Change removed(String title, ChangeLocation location) {
        return Change.of(removed, location, title + " was removed");
    }

    /** Returns the change for a field of both documents, if it became required or optional. */
    public Optional<Change> requiredness(String title, boolean before, boolean after, ChangeLocation location) {
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(Change.of(
                after ? becameRequired : becameOptional,
                location,
                title + " became " + (after ? "required" : "optional")));
    }
}
