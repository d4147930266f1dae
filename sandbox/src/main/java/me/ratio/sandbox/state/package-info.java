/** What the sandbox remembers: tenants, sessions, users and what they own. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.state;

import org.jspecify.annotations.NullMarked;
