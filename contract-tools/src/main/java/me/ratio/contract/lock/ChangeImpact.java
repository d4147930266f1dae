package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;

/** The impact of a change on callers and implementors, with the reasons. */
final class ChangeImpact {
    private final List<String> notes = new ArrayList<>();
    private boolean breaking;

    /** Adds a reason why code may have to change. */
    ChangeImpact breaking(String note) {
        breaking = true;
        notes.add(note);
        return this;
    }

    /** Adds a note on a change that breaks no code. */
    ChangeImpact compatible(String note) {
        notes.add(note);
        return this;
    }

    boolean isBreaking() {
        return breaking;
    }

    String note() {
        return String.join("; ", notes);
    }
}
