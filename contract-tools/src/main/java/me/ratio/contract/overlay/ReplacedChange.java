package me.ratio.contract.overlay;

import java.util.Optional;

/**
 * A change of a published fact that nobody would see, because an action replaces the fact.
 *
 * @param outcome the outcome of the action
 * @param pointer the JSON pointer of the fact in the published document
 * @param before the short form of the fact when the action was confirmed; empty if it was not there
 * @param after the short form of the fact now; empty if it is not there
 */
public record ReplacedChange(ActionOutcome outcome, String pointer, Optional<String> before, Optional<String> after) {}
