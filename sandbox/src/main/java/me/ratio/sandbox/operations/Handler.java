package me.ratio.sandbox.operations;

import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;

/** Does one operation, with credentials, factors, path and body already checked. */
@FunctionalInterface
interface Handler {
    /**
     * Does it.
     *
     * @throws Fault when the caller is to be told that it cannot be done
     */
    Answer answer(Call call);
}
