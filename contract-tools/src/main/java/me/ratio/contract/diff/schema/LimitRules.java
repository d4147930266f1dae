package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.DiffRule;

/**
 * The rules for a keyword that is a lower or an upper limit.
 *
 * @param added the rule for a limit that is new
 * @param removed the rule for one that is gone
 * @param increased the rule for one that is higher
 * @param decreased the rule for one that is lower
 */
record LimitRules(DiffRule added, DiffRule removed, DiffRule increased, DiffRule decreased) {}
