package me.ratio.contract.lint;

import static me.ratio.contract.lint.Severity.ERROR;
import static me.ratio.contract.lint.Severity.INFO;
import static me.ratio.contract.lint.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of {@code lint}: the id of a finding, its severity and one sentence. The id never changes, because ignore files
 * name it.
 */
public enum LintRule {
    MISSING_KEY(ERROR, "A required key is missing."),
    WRONG_TYPE(ERROR, "A value has another JSON type than its key requires."),
    UNKNOWN_KEY(WARNING, "An object has a key that the specification does not define."),
    MISSPELT_KEY(ERROR, "An object has an unknown key that is close to a defined one."),
    WRONG_VERSION(ERROR, "A key belongs to the other version of OpenAPI and means nothing in this one."),
    INVALID_COMPONENT_NAME(ERROR, "The name of a component has characters that the specification forbids."),

    REF_UNRESOLVED(ERROR, "A reference leads to nothing in the document."),
    REF_WRONG_TYPE(ERROR, "A reference leads to an object of another type."),
    REF_CYCLE(ERROR, "References, or references and allOf, lead back to themselves."),
    REF_SIBLINGS(WARNING, "A reference has siblings, which OpenAPI 3.0 ignores."),
    REF_EXTERNAL(INFO, "A reference in a link or an extension leads out of the document and is not followed."),
    UNUSED_COMPONENT(WARNING, "No operation uses a component."),

    PATH_TEMPLATE(ERROR, "The braces of a path are not a valid template."),
    EQUIVALENT_PATHS(ERROR, "Two paths match the same requests."),
    PATH_PARAMETER_UNDECLARED(ERROR, "A name in a path template has no parameter."),
    PATH_PARAMETER_UNUSED(ERROR, "The name of a path parameter is not in its path."),
    PATH_PARAMETER_OPTIONAL(ERROR, "A path parameter is not required."),
    DUPLICATE_PARAMETER(ERROR, "Two parameters have the same name and location."),
    PARAMETER_SCHEMA(ERROR, "A parameter has neither schema nor content, or both."),
    PARAMETER_LOCATION(ERROR, "A parameter has an unknown location, or a style that its location does not allow."),
    PARAMETER_IGNORED(WARNING, "A header parameter has a name that the specification ignores."),
    CREDENTIAL_PARAMETER(WARNING, "A parameter carries a credential that a security scheme describes."),

    DUPLICATE_OPERATION_ID(ERROR, "Two operations have the same operationId."),
    LINK_TARGET(ERROR, "A link leads to an operation that does not exist."),
    REQUEST_BODY_IGNORED(WARNING, "An operation has a request body, which its method ignores."),
    INVALID_STATUS(ERROR, "A key of responses is not a valid status."),
    NO_RESPONSES(ERROR, "An operation has no responses."),
    CONTENT_FORBIDDEN(WARNING, "A response has content, which its status forbids."),

    SECURITY_UNDEFINED(ERROR, "A security requirement names a scheme that is not declared."),
    SECURITY_INCOMPLETE(ERROR, "A security scheme lacks a key that its type requires."),
    SECURITY_SCOPE(ERROR, "A security requirement names a scope that its scheme does not declare."),
    SERVER_VARIABLE(ERROR, "A server variable is not declared, or its default is not one of its values."),
    DUPLICATE_TAG(ERROR, "Two tags have the same name."),
    TAG_UNDECLARED(INFO, "An operation has a tag that the document does not declare."),

    UNKNOWN_TYPE(ERROR, "A schema has a type that does not exist."),
    ARRAY_WITHOUT_ITEMS(WARNING, "An array does not declare its items."),
    KEYWORD_WITHOUT_EFFECT(WARNING, "A schema has a keyword that restricts no value of its type."),
    READ_AND_WRITE_ONLY(ERROR, "A property is both readOnly and writeOnly."),
    IMPOSSIBLE_RANGE(ERROR, "The limits of a schema allow no value."),
    INVALID_PATTERN(ERROR, "A pattern is not a valid regular expression of ECMA-262."),
    ENUM_WRONG_TYPE(ERROR, "An enum has a value that the type of its schema does not allow."),
    ENUM_ON_ARRAY(ERROR, "An array has an enum with the values of its items."),
    DUPLICATE_ENUM(WARNING, "An enum has a value twice."),
    EMPTY_ENUM(ERROR, "An enum has no values."),
    REQUIRED_WITHOUT_PROPERTY(WARNING, "A required name has no property."),
    DUPLICATE_REQUIRED(ERROR, "A name is required twice."),
    DISCRIMINATOR_PROPERTY(ERROR, "The members of a union lack the property of its discriminator."),
    DEFAULT_MISMATCH(ERROR, "A default is not valid for its schema."),
    EXAMPLE_MISMATCH(WARNING, "An example is not valid for its schema."),
    EXAMPLE_AND_EXAMPLES(ERROR, "An object has both example and examples."),

    DESCRIPTION_MISSING(INFO, "An object has no description."),
    OPERATION_ID_MISSING(INFO, "An operation has no operationId."),
    TAGS_MISSING(INFO, "An operation has no tags."),
    PARSER(WARNING, "Swagger Parser reports something that no other rule finds."),
    UNUSED_IGNORE(WARNING, "An entry of the ignore file matches no finding.");

    private final Severity severity;
    private final String description;

    LintRule(Severity severity, String description) {
        this.severity = severity;
        this.description = description;
    }

    /** Returns the severity of its findings. */
    public Severity severity() {
        return severity;
    }

    /** Returns one sentence that describes its findings. */
    public String description() {
        return description;
    }

    /** Returns its stable id: its name in lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a rule.
     *
     * @param id an id
     * @return the rule, or nothing when there is none with this id
     */
    public static Optional<LintRule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
