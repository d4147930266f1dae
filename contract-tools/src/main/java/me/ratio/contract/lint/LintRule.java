package me.ratio.contract.lint;

import static me.ratio.contract.lint.Severity.ERROR;
import static me.ratio.contract.lint.Severity.INFO;
import static me.ratio.contract.lint.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that lint can find. The id of a rule never changes: ignore files and reports name it. */
public enum LintRule {
    /** A key that the specification demands is absent. */
    MISSING_KEY(ERROR),
    /** A value is of another JSON type than its key demands. */
    WRONG_TYPE(ERROR),
    /** A key that this object does not have. */
    UNKNOWN_KEY(WARNING),
    /** A key that this object does not have, but that is close to one of its keys. */
    MISSPELT_KEY(ERROR),
    /** A key of the other version of OpenAPI; it means nothing in this one. */
    WRONG_VERSION(ERROR),
    /** The name of a component has characters that the specification forbids. */
    INVALID_COMPONENT_NAME(ERROR),

    /** A reference to something that is not in the document. */
    REF_UNRESOLVED(ERROR),
    /** A reference to something of another kind. */
    REF_WRONG_TYPE(ERROR),
    /** References, or references and allOf, that lead back to themselves. */
    REF_CYCLE(ERROR),
    /** Keywords beside a reference; they are ignored in OpenAPI 3.0. */
    REF_SIBLINGS(WARNING),
    /** A reference out of the document; it is not followed. */
    REF_EXTERNAL(INFO),
    /** A component that no operation leads to. */
    UNUSED_COMPONENT(WARNING),

    /** A path whose braces are no template. */
    PATH_TEMPLATE(ERROR),
    /** Two paths that match the same requests. */
    EQUIVALENT_PATHS(ERROR),
    /** A name in a path without a parameter. */
    PATH_PARAMETER_UNDECLARED(ERROR),
    /** A path parameter whose name is not in the path. */
    PATH_PARAMETER_UNUSED(ERROR),
    /** A path parameter that is not required. */
    PATH_PARAMETER_OPTIONAL(ERROR),
    /** Two parameters with the same name in the same place. */
    DUPLICATE_PARAMETER(ERROR),
    /** A parameter with neither schema nor content, or with both. */
    PARAMETER_SCHEMA(ERROR),
    /** A parameter in a place that does not exist, or in a style that its place does not have. */
    PARAMETER_LOCATION(ERROR),
    /** A header parameter that the specification says is ignored. */
    PARAMETER_IGNORED(WARNING),
    /** A parameter that carries a credential which a security scheme describes. */
    CREDENTIAL_PARAMETER(WARNING),

    /** Two operations with the same id. */
    DUPLICATE_OPERATION_ID(ERROR),
    /** A link to an operation that does not exist. */
    LINK_TARGET(ERROR),
    /** A request body on a method that has none. */
    REQUEST_BODY_IGNORED(WARNING),
    /** A key under responses that is no status. */
    INVALID_STATUS(ERROR),
    /** An operation without any response. */
    NO_RESPONSES(ERROR),
    /** Content in a response whose status has none. */
    CONTENT_FORBIDDEN(WARNING),

    /** A security scheme that is not declared. */
    SECURITY_UNDEFINED(ERROR),
    /** A security scheme without what its type needs. */
    SECURITY_INCOMPLETE(ERROR),
    /** A scope that the scheme does not declare, or a scope of a scheme that has none. */
    SECURITY_SCOPE(ERROR),
    /** A variable of a server that is not declared, or whose default is none of its values. */
    SERVER_VARIABLE(ERROR),
    /** Two tags with the same name. */
    DUPLICATE_TAG(ERROR),
    /** A tag of an operation that the list of tags lacks. */
    TAG_UNDECLARED(INFO),

    /** A type that does not exist. */
    UNKNOWN_TYPE(ERROR),
    /** An array that does not say of what. */
    ARRAY_WITHOUT_ITEMS(WARNING),
    /** A keyword that says nothing about values of this type. */
    KEYWORD_WITHOUT_EFFECT(WARNING),
    /** A property that may neither be sent nor answered. */
    READ_AND_WRITE_ONLY(ERROR),
    /** Bounds that no value meets. */
    IMPOSSIBLE_RANGE(ERROR),
    /** A pattern that is no regular expression of ECMA-262. */
    INVALID_PATTERN(ERROR),
    /** A value of an enum that its type does not admit. */
    ENUM_WRONG_TYPE(ERROR),
    /** An enum on an array, with the values of its items. */
    ENUM_ON_ARRAY(ERROR),
    /** A value that an enum has twice. */
    DUPLICATE_ENUM(WARNING),
    /** An enum without values. */
    EMPTY_ENUM(ERROR),
    /** A required name that no property has. */
    REQUIRED_WITHOUT_PROPERTY(WARNING),
    /** A name that is required twice. */
    DUPLICATE_REQUIRED(ERROR),
    /** A discriminator whose property the alternatives do not have. */
    DISCRIMINATOR_PROPERTY(ERROR),
    /** A default that its schema does not admit. */
    DEFAULT_MISMATCH(ERROR),
    /** An example that its schema does not admit. */
    EXAMPLE_MISMATCH(WARNING),
    /** Both the one example and the several. */
    EXAMPLE_AND_EXAMPLES(ERROR),

    /** A place that needs words and has none. */
    DESCRIPTION_MISSING(INFO),
    /** An operation without an id. */
    OPERATION_ID_MISSING(INFO),
    /** An operation without tags. */
    TAGS_MISSING(INFO),
    /** What the parser says where no other rule says anything. */
    PARSER(WARNING),
    /** An entry of the ignore file that fits no finding. */
    UNUSED_IGNORE(WARNING);

    private final Severity severity;

    LintRule(Severity severity) {
        this.severity = severity;
    }

    /** Returns the severity of its findings. */
    public Severity severity() {
        return severity;
    }

    /** Returns the stable id: the name in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a rule.
     *
     * @param id an id
     * @return the rule; empty for an unknown id
     */
    public static Optional<LintRule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
