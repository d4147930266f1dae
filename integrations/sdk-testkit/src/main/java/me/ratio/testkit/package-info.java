/**
 * Checks what applications implement themselves: a {@link me.ratio.runtime.transport.Transport}, a {@link
 * me.ratio.sdk.purchase.PurchaseStore} or a {@link me.ratio.sdk.session.SessionStore}. Extend the test class of its name.
 */
@NullMarked
package me.ratio.testkit;

import org.jspecify.annotations.NullMarked;
