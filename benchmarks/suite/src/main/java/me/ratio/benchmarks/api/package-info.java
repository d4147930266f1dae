/** What all clients and the stub server share: the calls, the users, the credentials and the bodies. */
@NullMarked
package me.ratio.benchmarks.api;

import org.jspecify.annotations.NullMarked;
