/**
 * The Ratio API as a server inside this process, with a test kit for users of the Java SDK.
 *
 * <p>{@link me.ratio.sandbox.RatioSandbox} is the entry point. This package is the test kit, and the only one of the
 * sandbox that may use types of the SDK: {@link me.ratio.sandbox.VerifiedUser} signs a user up through the client under
 * test. The packages below it are the sandbox itself, on plain JSON trees, so that a defect of the SDK cannot hide in
 * the sandbox. They never use this package, and no two packages depend on each other. Their types are public only to
 * each other and may change at any time, except those that the methods of this package take or return, such as
 * {@link me.ratio.sandbox.options.TenantOptions}.
 *
 * <p>All times come from {@link me.ratio.sandbox.SandboxClock}, the only class that reads the system's clock. Time limits
 * of sockets and the period of the ticker are real time.
 */
@NullMarked
package me.ratio.sandbox;

import org.jspecify.annotations.NullMarked;
