/** What each operation of the contract does. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.operations;

import org.jspecify.annotations.NullMarked;
