package me.ratio.sandbox.operations;

import java.util.Map;

/** Operations that belong together; all of them have the tag of the contract that the group's package is named after. */
public interface OperationGroup {
    /** Returns the handlers by operation id. */
    Map<String, OperationHandler> handlers();
}
