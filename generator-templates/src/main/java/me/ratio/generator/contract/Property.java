package me.ratio.generator.contract;

/**
 * A property of an object, or a parameter of an operation.
 *
 * @param name its name in JSON, in a path, in a query or in a header
 * @param requiredInResponse whether a received value always has it
 * @param requiredInRequest whether a value that is sent must have it
 * @param sensitive whether its value must not appear in {@code toString()}
 * @param header whether it is a parameter that is sent as a header
 * @param pointer the JSON pointer of its schema, or of the parameter
 */
public record Property(
        String name,
        Type type,
        boolean requiredInResponse,
        boolean requiredInRequest,
        boolean nullable,
        boolean sensitive,
        boolean header,
        ConstraintDocumentation constraints,
        Documentation documentation,
        String pointer) {}
