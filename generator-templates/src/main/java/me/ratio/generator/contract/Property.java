package me.ratio.generator.contract;

/**
 * A property of an object, or a parameter of an operation.
 *
 * @param wire its name in JSON, in a query or in a header
 * @param java its name in Java
 * @param promised whether a received value always has it
 * @param demanded whether a sent value must have it
 * @param header whether it is a parameter that a header carries
 */
public record Property(
        String wire,
        String java,
        Type type,
        boolean promised,
        boolean demanded,
        boolean nullable,
        boolean sensitive,
        boolean header,
        Limits limits,
        Words words) {}
