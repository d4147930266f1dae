package me.ratio.contract.diff;

import java.util.Optional;

/** The one rule for everything that is known by a name: properties, parameters, headers and bodies. */
final class NamedField {
    private NamedField() {}

    /** A field that is new. */
    static Change added(String noun, String name, boolean required, Direction direction, ChangeLocation spot) {
        boolean demanded = required && direction == Direction.REQUEST;
        return Change.of(
                (required ? "required-" : "optional-") + noun + "-added",
                demanded ? Effect.BREAKS : Effect.ADDS,
                spot,
                title(noun, name) + " was added and is " + (required ? "required" : "optional"));
    }

    /** A field that is gone. */
    static Change removed(String noun, String name, ChangeLocation spot) {
        return Change.of(noun + "-removed", Effect.BREAKS, spot, title(noun, name) + " was removed");
    }

    /** A field that is on both sides, when it became required or optional. */
    static Optional<Change> requiredness(String noun, String name, boolean before, boolean after, ChangeLocation spot) {
        if (before == after) {
            return Optional.empty();
        }
        String now = after ? "required" : "optional";
        return Optional.of(Change.of(
                noun + "-became-" + now,
                after ? Effect.NARROWS : Effect.WIDENS,
                spot,
                title(noun, name) + " became " + now));
    }

    /** The kind of a thing and its name, to begin a sentence with. */
    static String title(String noun, String name) {
        return "the " + noun.replace('-', ' ') + (name.isEmpty() ? "" : " '" + name + "'");
    }
}
