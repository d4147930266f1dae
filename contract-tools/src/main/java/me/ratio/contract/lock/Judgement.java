package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;

/** What a change of a line means for those who use it. */
final class Judgement {
    private final List<String> notes = new ArrayList<>();
    private boolean breaking;

    /** Somebody may have to change something. */
    Judgement breaks(String note) {
        breaking = true;
        notes.add(note);
        return this;
    }

    /** Nobody has to change anything. */
    Judgement keeps(String note) {
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
