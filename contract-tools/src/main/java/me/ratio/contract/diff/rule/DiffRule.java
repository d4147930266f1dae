package me.ratio.contract.diff.rule;

import static me.ratio.contract.diff.rule.DiffScope.SOURCE;
import static me.ratio.contract.diff.rule.DiffScope.WIRE;
import static me.ratio.contract.diff.rule.Effect.ADDITIVE;
import static me.ratio.contract.diff.rule.Effect.BREAKS;
import static me.ratio.contract.diff.rule.Effect.DOCUMENTATION;
import static me.ratio.contract.diff.rule.Effect.INCOMPARABLE;
import static me.ratio.contract.diff.rule.Effect.NARROWS;
import static me.ratio.contract.diff.rule.Effect.WIDENS;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rule of {@code diff}: the id of a finding, what it concerns, its effects and one sentence.
 *
 * <p>The id of a rule is one literal, so that it can be searched for. It never changes: reports and scripts name it.
 * Most rules have one effect. Those with several decide in each case: the maximum of a number that moves is always one
 * of two rules, but a format that changes may narrow, widen or do both.
 */
public enum DiffRule {
    // paths and operations
    OPERATION_ADDED("operation-added", WIRE, ADDITIVE, "An operation was added."),
    OPERATION_REMOVED("operation-removed", WIRE, BREAKS, "An operation was removed."),
    OPERATION_ID_CHANGED("operation-id-changed", SOURCE, BREAKS, "The operationId changed, which names a method."),
    OPERATION_TAG_CHANGED("operation-tag-changed", SOURCE, BREAKS, "The first tag changed, which names a class."),
    TAGS_CHANGED("tags-changed", WIRE, DOCUMENTATION, "The tags after the first one changed."),

    // parameters
    REQUIRED_PARAMETER_ADDED("required-parameter-added", WIRE, NARROWS, "A required parameter was added."),
    OPTIONAL_PARAMETER_ADDED("optional-parameter-added", WIRE, ADDITIVE, "An optional parameter was added."),
    PARAMETER_REMOVED("parameter-removed", WIRE, BREAKS, "A parameter was removed."),
    PARAMETER_BECAME_REQUIRED("parameter-became-required", WIRE, NARROWS, "A parameter became required."),
    PARAMETER_BECAME_OPTIONAL("parameter-became-optional", WIRE, WIDENS, "A parameter became optional."),
    PATH_PARAMETER_RENAMED("path-parameter-renamed", SOURCE, DOCUMENTATION, "The name of a path parameter changed."),
    PARAMETER_CONTENT_CHANGED(
            "parameter-content-changed", WIRE, BREAKS, "A parameter has content instead of a schema, or vice versa."),
    PARAMETER_STYLE_CHANGED("parameter-style-changed", WIRE, BREAKS, "The style of a parameter changed."),
    PARAMETER_EXPLODE_CHANGED(
            "parameter-explode-changed", WIRE, BREAKS, "The explode of a parameter with an array or object changed."),
    PARAMETER_ALLOW_RESERVED_CHANGED(
            "parameter-allow-reserved-changed",
            WIRE,
            Set.of(NARROWS, WIDENS),
            "The allowReserved of a parameter changed."),
    PARAMETER_DEFAULT_ADDED("parameter-default-added", WIRE, BREAKS, "A parameter has a default now."),
    PARAMETER_DEFAULT_REMOVED("parameter-default-removed", WIRE, BREAKS, "A parameter no longer has a default."),
    PARAMETER_DEFAULT_CHANGED("parameter-default-changed", WIRE, BREAKS, "The default of a parameter changed."),
    EMPTY_VALUE_ALLOWED("empty-value-allowed", WIRE, WIDENS, "A parameter may be empty now."),
    EMPTY_VALUE_FORBIDDEN("empty-value-forbidden", WIRE, NARROWS, "A parameter may no longer be empty."),

    // request bodies
    REQUIRED_REQUEST_BODY_ADDED("required-request-body-added", WIRE, NARROWS, "A required request body was added."),
    OPTIONAL_REQUEST_BODY_ADDED("optional-request-body-added", WIRE, ADDITIVE, "An optional request body was added."),
    REQUEST_BODY_REMOVED("request-body-removed", WIRE, BREAKS, "A request body was removed."),
    REQUEST_BODY_BECAME_REQUIRED("request-body-became-required", WIRE, NARROWS, "A request body became required."),
    REQUEST_BODY_BECAME_OPTIONAL("request-body-became-optional", WIRE, WIDENS, "A request body became optional."),
    MEDIA_TYPE_ADDED("media-type-added", WIRE, ADDITIVE, "A media type was added."),
    MEDIA_TYPE_REMOVED("media-type-removed", WIRE, BREAKS, "A media type was removed."),
    MEDIA_TYPE_GENERALISED("media-type-generalised", WIRE, WIDENS, "A media type became a range that contains it."),
    ENCODING_CHANGED("encoding-changed", WIRE, INCOMPARABLE, "The encoding of the parts of a form changed."),

    // responses
    STATUS_ADDED("status-added", WIRE, ADDITIVE, "A response status was added."),
    STATUS_REMOVED(
            "status-removed",
            WIRE,
            ADDITIVE,
            "An error status, or a range whose statuses are listed now, was removed."),
    SUCCESS_STATUS_REMOVED("success-status-removed", WIRE, BREAKS, "The status of a success response was removed."),
    STATUS_GENERALISED(
            "status-generalised", WIRE, Set.of(WIDENS, ADDITIVE), "A response status became a range such as 2XX."),
    LINKS_CHANGED("links-changed", WIRE, ADDITIVE, "The links of a response to other operations changed."),
    REQUIRED_HEADER_ADDED("required-header-added", WIRE, NARROWS, "A required response header was added."),
    OPTIONAL_HEADER_ADDED("optional-header-added", WIRE, ADDITIVE, "An optional response header was added."),
    HEADER_REMOVED("header-removed", WIRE, BREAKS, "A response header was removed."),
    HEADER_BECAME_REQUIRED("header-became-required", WIRE, NARROWS, "A response header became required."),
    HEADER_BECAME_OPTIONAL("header-became-optional", WIRE, WIDENS, "A response header became optional."),
    HEADER_STYLE_CHANGED("header-style-changed", WIRE, BREAKS, "The style of a response header changed."),
    HEADER_EXPLODE_CHANGED(
            "header-explode-changed", WIRE, BREAKS, "The explode of a header with an array or object changed."),
    HEADER_ALLOW_RESERVED_CHANGED(
            "header-allow-reserved-changed",
            WIRE,
            Set.of(NARROWS, WIDENS),
            "The allowReserved of a response header changed."),

    // security
    SECURITY_STRENGTHENED("security-strengthened", WIRE, BREAKS, "Credentials that were enough need others as well."),
    SECURITY_WEAKENED("security-weakened", WIRE, ADDITIVE, "Fewer credentials are enough now."),
    SECURITY_ALTERNATIVE_ADDED("security-alternative-added", WIRE, ADDITIVE, "Other credentials are accepted, too."),
    SECURITY_ALTERNATIVE_REMOVED(
            "security-alternative-removed", WIRE, BREAKS, "Credentials that were accepted no longer are."),

    // servers
    SERVER_ADDED("server-added", WIRE, ADDITIVE, "A server was added."),
    SERVER_REMOVED("server-removed", WIRE, BREAKS, "A server was removed."),
    SERVER_VARIABLE_DEFAULT_CHANGED(
            "server-variable-default-changed", WIRE, BREAKS, "The default of a variable in a server's URL changed."),
    SERVER_VARIABLE_RESTRICTED(
            "server-variable-restricted", WIRE, BREAKS, "Only the listed values of a server variable are allowed now."),
    SERVER_VARIABLE_VALUE_ADDED(
            "server-variable-value-added", WIRE, ADDITIVE, "A variable in a server's URL lists a new value."),
    SERVER_VARIABLE_VALUE_REMOVED(
            "server-variable-value-removed", WIRE, BREAKS, "A variable in a server's URL no longer lists a value."),

    // callbacks and webhooks
    CALLBACK_ADDED("callback-added", WIRE, ADDITIVE, "A callback was added."),
    CALLBACK_REMOVED("callback-removed", WIRE, BREAKS, "A callback was removed."),
    WEBHOOK_ADDED("webhook-added", WIRE, ADDITIVE, "A webhook was added."),
    WEBHOOK_REMOVED("webhook-removed", WIRE, BREAKS, "A webhook was removed."),

    // deprecation, sunset and stability
    DEPRECATED("deprecated", WIRE, ADDITIVE, "Something was deprecated."),
    DEPRECATION_LIFTED("deprecation-lifted", WIRE, DOCUMENTATION, "Something is no longer deprecated."),
    DEPRECATED_SUNSET_MISSING(
            "deprecated-sunset-missing",
            WIRE,
            BREAKS,
            "Something was deprecated without an x-sunset, in a document that gives one elsewhere."),
    SUNSET_ADDED("sunset-added", WIRE, ADDITIVE, "Something deprecated was given an x-sunset."),
    SUNSET_REMOVED("sunset-removed", WIRE, BREAKS, "The x-sunset of something deprecated was removed."),
    SUNSET_POSTPONED("sunset-postponed", WIRE, ADDITIVE, "An x-sunset moved to a later date."),
    SUNSET_BROUGHT_FORWARD("sunset-brought-forward", WIRE, BREAKS, "An x-sunset moved to an earlier date."),
    SUNSET_TOO_SOON("sunset-too-soon", WIRE, BREAKS, "A new x-sunset is in the past."),
    SUNSET_INVALID("sunset-invalid", WIRE, BREAKS, "A new x-sunset is not a valid date."),
    STABILITY_CHANGED("stability-changed", WIRE, ADDITIVE, "The stability level changed, but not to a lower one."),
    STABILITY_DECREASED("stability-decreased", WIRE, BREAKS, "The stability level is lower now."),
    STABILITY_INVALID("stability-invalid", WIRE, BREAKS, "The new stability level is not a valid one."),

    // documentation
    TITLE_ADDED("title-added", WIRE, DOCUMENTATION, "A title was added."),
    TITLE_REMOVED("title-removed", WIRE, DOCUMENTATION, "A title was removed."),
    TITLE_CHANGED("title-changed", WIRE, DOCUMENTATION, "A title changed."),
    SUMMARY_ADDED("summary-added", WIRE, DOCUMENTATION, "A summary was added."),
    SUMMARY_REMOVED("summary-removed", WIRE, DOCUMENTATION, "A summary was removed."),
    SUMMARY_CHANGED("summary-changed", WIRE, DOCUMENTATION, "A summary changed."),
    DESCRIPTION_ADDED("description-added", WIRE, DOCUMENTATION, "A description was added."),
    DESCRIPTION_REMOVED("description-removed", WIRE, DOCUMENTATION, "A description was removed."),
    DESCRIPTION_CHANGED("description-changed", WIRE, DOCUMENTATION, "A description changed."),
    EXAMPLE_ADDED("example-added", WIRE, DOCUMENTATION, "An example was added."),
    EXAMPLE_REMOVED("example-removed", WIRE, DOCUMENTATION, "An example was removed."),
    EXAMPLE_CHANGED("example-changed", WIRE, DOCUMENTATION, "An example changed."),
    EXAMPLES_ADDED("examples-added", WIRE, DOCUMENTATION, "A list of examples was added."),
    EXAMPLES_REMOVED("examples-removed", WIRE, DOCUMENTATION, "A list of examples was removed."),
    EXAMPLES_CHANGED("examples-changed", WIRE, DOCUMENTATION, "A list of examples changed."),
    EXTERNAL_DOCS_ADDED("external-docs-added", WIRE, DOCUMENTATION, "A link to documentation was added."),
    EXTERNAL_DOCS_REMOVED("external-docs-removed", WIRE, DOCUMENTATION, "A link to documentation was removed."),
    EXTERNAL_DOCS_CHANGED("external-docs-changed", WIRE, DOCUMENTATION, "A link to documentation changed."),
    COMMENT_ADDED("comment-added", WIRE, DOCUMENTATION, "A $comment was added to a schema."),
    COMMENT_REMOVED("comment-removed", WIRE, DOCUMENTATION, "The $comment of a schema was removed."),
    COMMENT_CHANGED("comment-changed", WIRE, DOCUMENTATION, "The $comment of a schema changed."),
    READ_ONLY_ADDED("read-only-added", WIRE, DOCUMENTATION, "A readOnly was stated; see property-became-read-only."),
    READ_ONLY_REMOVED("read-only-removed", WIRE, DOCUMENTATION, "A readOnly is no longer stated."),
    READ_ONLY_CHANGED("read-only-changed", WIRE, DOCUMENTATION, "A readOnly changed."),
    WRITE_ONLY_ADDED(
            "write-only-added", WIRE, DOCUMENTATION, "A writeOnly was stated; see property-became-write-only."),
    WRITE_ONLY_REMOVED("write-only-removed", WIRE, DOCUMENTATION, "A writeOnly is no longer stated."),
    WRITE_ONLY_CHANGED("write-only-changed", WIRE, DOCUMENTATION, "A writeOnly changed."),
    NAME_ADDED("name-added", WIRE, DOCUMENTATION, "The name of a server or a tag was added."),
    NAME_REMOVED("name-removed", WIRE, DOCUMENTATION, "The name of a server or a tag was removed."),
    NAME_CHANGED("name-changed", WIRE, DOCUMENTATION, "The name of a server or a tag changed."),
    CONTACT_ADDED("contact-added", WIRE, DOCUMENTATION, "The contact of the document was added."),
    CONTACT_REMOVED("contact-removed", WIRE, DOCUMENTATION, "The contact of the document was removed."),
    CONTACT_CHANGED("contact-changed", WIRE, DOCUMENTATION, "The contact of the document changed."),
    LICENSE_ADDED("license-added", WIRE, DOCUMENTATION, "The license of the document was added."),
    LICENSE_REMOVED("license-removed", WIRE, DOCUMENTATION, "The license of the document was removed."),
    LICENSE_CHANGED("license-changed", WIRE, DOCUMENTATION, "The license of the document changed."),
    TERMS_OF_SERVICE_ADDED("terms-of-service-added", WIRE, DOCUMENTATION, "The terms of service were added."),
    TERMS_OF_SERVICE_REMOVED("terms-of-service-removed", WIRE, DOCUMENTATION, "The terms of service were removed."),
    TERMS_OF_SERVICE_CHANGED("terms-of-service-changed", WIRE, DOCUMENTATION, "The terms of service changed."),
    JSON_SCHEMA_DIALECT_ADDED("json-schema-dialect-added", WIRE, DOCUMENTATION, "A jsonSchemaDialect was added."),
    JSON_SCHEMA_DIALECT_REMOVED(
            "json-schema-dialect-removed", WIRE, DOCUMENTATION, "The jsonSchemaDialect was removed."),
    JSON_SCHEMA_DIALECT_CHANGED("json-schema-dialect-changed", WIRE, DOCUMENTATION, "The jsonSchemaDialect changed."),
    EXTENSION_ADDED("extension-added", WIRE, DOCUMENTATION, "A specification extension, x-…, was added."),
    EXTENSION_REMOVED("extension-removed", WIRE, DOCUMENTATION, "A specification extension, x-…, was removed."),
    EXTENSION_CHANGED("extension-changed", WIRE, DOCUMENTATION, "A specification extension, x-…, changed."),

    // types of values
    SCHEMA_RESTRICTED("schema-restricted", WIRE, NARROWS, "Any value was allowed, now a schema applies."),
    SCHEMA_UNRESTRICTED("schema-unrestricted", WIRE, WIDENS, "A schema applied, now any value is allowed."),
    SCHEMA_FORBIDDEN("schema-forbidden", WIRE, NARROWS, "A schema no longer allows any value."),
    SCHEMA_ALLOWED("schema-allowed", WIRE, WIDENS, "A schema that allowed no value allows some."),
    TYPE_NARROWED("type-narrowed", WIRE, NARROWS, "A type is no longer allowed, or a number became an integer."),
    TYPE_WIDENED("type-widened", WIRE, WIDENS, "Another type is allowed, or an integer became a number."),
    TYPE_CHANGED("type-changed", WIRE, INCOMPARABLE, "One type replaced another one."),
    BECAME_NULLABLE("became-nullable", WIRE, WIDENS, "A schema allows null now."),
    BECAME_NOT_NULLABLE("became-not-nullable", WIRE, NARROWS, "A schema no longer allows null."),

    // enumerated values
    BECAME_ENUM("became-enum", WIRE, NARROWS, "Only the values of an enum or const are allowed now."),
    ENUM_REMOVED("enum-removed", WIRE, WIDENS, "Values besides those of an enum or const are allowed now."),
    ENUM_VALUE_ADDED("enum-value-added", WIRE, WIDENS, "An enum has a new value."),
    ENUM_VALUE_REMOVED("enum-value-removed", WIRE, NARROWS, "A value of an enum is no longer allowed."),
    EXTENSIBLE_ENUM_VALUE_ADDED(
            "extensible-enum-value-added", WIRE, ADDITIVE, "An x-extensible-enum lists a new value."),
    EXTENSIBLE_ENUM_VALUE_REMOVED(
            "extensible-enum-value-removed", WIRE, NARROWS, "An x-extensible-enum no longer lists a value."),

    // numbers
    MINIMUM_ADDED("minimum-added", WIRE, NARROWS, "A minimum was added."),
    MINIMUM_REMOVED("minimum-removed", WIRE, WIDENS, "A minimum was removed."),
    MINIMUM_INCREASED("minimum-increased", WIRE, NARROWS, "A minimum is higher now, or exclusive."),
    MINIMUM_DECREASED("minimum-decreased", WIRE, WIDENS, "A minimum is lower now, or inclusive."),
    MAXIMUM_ADDED("maximum-added", WIRE, NARROWS, "A maximum was added."),
    MAXIMUM_REMOVED("maximum-removed", WIRE, WIDENS, "A maximum was removed."),
    MAXIMUM_INCREASED("maximum-increased", WIRE, WIDENS, "A maximum is higher now, or inclusive."),
    MAXIMUM_DECREASED("maximum-decreased", WIRE, NARROWS, "A maximum is lower now, or exclusive."),
    MULTIPLE_OF_ADDED("multiple-of-added", WIRE, NARROWS, "A multipleOf was added."),
    MULTIPLE_OF_REMOVED("multiple-of-removed", WIRE, WIDENS, "A multipleOf was removed."),
    MULTIPLE_OF_CHANGED("multiple-of-changed", WIRE, Set.of(NARROWS, WIDENS, INCOMPARABLE), "A multipleOf changed."),

    // strings
    MIN_LENGTH_ADDED("min-length-added", WIRE, NARROWS, "A minLength was added."),
    MIN_LENGTH_REMOVED("min-length-removed", WIRE, WIDENS, "A minLength was removed."),
    MIN_LENGTH_INCREASED("min-length-increased", WIRE, NARROWS, "A minLength is higher now."),
    MIN_LENGTH_DECREASED("min-length-decreased", WIRE, WIDENS, "A minLength is lower now."),
    MAX_LENGTH_ADDED("max-length-added", WIRE, NARROWS, "A maxLength was added."),
    MAX_LENGTH_REMOVED("max-length-removed", WIRE, WIDENS, "A maxLength was removed."),
    MAX_LENGTH_INCREASED("max-length-increased", WIRE, WIDENS, "A maxLength is higher now."),
    MAX_LENGTH_DECREASED("max-length-decreased", WIRE, NARROWS, "A maxLength is lower now."),
    FORMAT_ADDED("format-added", WIRE, NARROWS, "A format was added."),
    FORMAT_REMOVED("format-removed", WIRE, WIDENS, "A format was removed."),
    FORMAT_CHANGED("format-changed", WIRE, Set.of(NARROWS, WIDENS, INCOMPARABLE), "A format changed."),
    PATTERN_ADDED("pattern-added", WIRE, NARROWS, "A pattern was added."),
    PATTERN_REMOVED("pattern-removed", WIRE, WIDENS, "A pattern was removed."),
    PATTERN_CHANGED("pattern-changed", WIRE, INCOMPARABLE, "A pattern changed, not only its spelling."),
    CONTENT_ENCODING_ADDED("content-encoding-added", WIRE, NARROWS, "A contentEncoding was added."),
    CONTENT_ENCODING_REMOVED("content-encoding-removed", WIRE, WIDENS, "A contentEncoding was removed."),
    CONTENT_ENCODING_CHANGED("content-encoding-changed", WIRE, INCOMPARABLE, "A contentEncoding changed."),
    CONTENT_MEDIA_TYPE_ADDED("content-media-type-added", WIRE, NARROWS, "A contentMediaType was added."),
    CONTENT_MEDIA_TYPE_REMOVED("content-media-type-removed", WIRE, WIDENS, "A contentMediaType was removed."),
    CONTENT_MEDIA_TYPE_CHANGED("content-media-type-changed", WIRE, INCOMPARABLE, "A contentMediaType changed."),
    CONTENT_SCHEMA_ADDED("content-schema-added", WIRE, NARROWS, "A contentSchema was added."),
    CONTENT_SCHEMA_REMOVED("content-schema-removed", WIRE, WIDENS, "A contentSchema was removed."),

    // arrays
    MIN_ITEMS_ADDED("min-items-added", WIRE, NARROWS, "A minItems was added."),
    MIN_ITEMS_REMOVED("min-items-removed", WIRE, WIDENS, "A minItems was removed."),
    MIN_ITEMS_INCREASED("min-items-increased", WIRE, NARROWS, "A minItems is higher now."),
    MIN_ITEMS_DECREASED("min-items-decreased", WIRE, WIDENS, "A minItems is lower now."),
    MAX_ITEMS_ADDED("max-items-added", WIRE, NARROWS, "A maxItems was added."),
    MAX_ITEMS_REMOVED("max-items-removed", WIRE, WIDENS, "A maxItems was removed."),
    MAX_ITEMS_INCREASED("max-items-increased", WIRE, WIDENS, "A maxItems is higher now."),
    MAX_ITEMS_DECREASED("max-items-decreased", WIRE, NARROWS, "A maxItems is lower now."),
    UNIQUE_ITEMS_ADDED("unique-items-added", WIRE, NARROWS, "The items of an array have to differ now."),
    UNIQUE_ITEMS_REMOVED("unique-items-removed", WIRE, WIDENS, "The items of an array may be equal now."),
    PREFIX_ITEMS_ADDED("prefix-items-added", WIRE, WIDENS, "More items of an array have a schema of their own."),
    PREFIX_ITEMS_REMOVED("prefix-items-removed", WIRE, NARROWS, "Fewer items of an array have a schema of their own."),
    CONTAINS_ADDED("contains-added", WIRE, NARROWS, "A contains was added."),
    CONTAINS_REMOVED("contains-removed", WIRE, WIDENS, "A contains was removed."),
    CONTAINS_CHANGED("contains-changed", WIRE, INCOMPARABLE, "A contains changed whose matches have an upper limit."),
    MIN_CONTAINS_ADDED("min-contains-added", WIRE, Set.of(NARROWS, WIDENS), "A minContains other than 1 was added."),
    MIN_CONTAINS_REMOVED(
            "min-contains-removed", WIRE, Set.of(NARROWS, WIDENS), "A minContains other than 1 was removed."),
    MIN_CONTAINS_INCREASED("min-contains-increased", WIRE, NARROWS, "A minContains is higher now."),
    MIN_CONTAINS_DECREASED("min-contains-decreased", WIRE, WIDENS, "A minContains is lower now."),
    MAX_CONTAINS_ADDED("max-contains-added", WIRE, NARROWS, "A maxContains was added."),
    MAX_CONTAINS_REMOVED("max-contains-removed", WIRE, WIDENS, "A maxContains was removed."),
    MAX_CONTAINS_INCREASED("max-contains-increased", WIRE, WIDENS, "A maxContains is higher now."),
    MAX_CONTAINS_DECREASED("max-contains-decreased", WIRE, NARROWS, "A maxContains is lower now."),
    UNEVALUATED_ITEMS_ADDED("unevaluated-items-added", WIRE, NARROWS, "An unevaluatedItems was added."),
    UNEVALUATED_ITEMS_REMOVED("unevaluated-items-removed", WIRE, WIDENS, "An unevaluatedItems was removed."),

    // objects
    REQUIRED_PROPERTY_ADDED("required-property-added", WIRE, NARROWS, "A required property was added."),
    OPTIONAL_PROPERTY_ADDED("optional-property-added", WIRE, ADDITIVE, "An optional property was added."),
    PROPERTY_ADDED_TO_CLOSED(
            "property-added-to-closed",
            WIRE,
            WIDENS,
            "A property was added to a schema that did not allow other ones."),
    PROPERTY_REMOVED("property-removed", WIRE, BREAKS, "A property was removed."),
    PROPERTY_BECAME_REQUIRED("property-became-required", WIRE, NARROWS, "A property became required."),
    PROPERTY_BECAME_OPTIONAL("property-became-optional", WIRE, WIDENS, "A property became optional."),
    PROPERTY_BECAME_READ_ONLY("property-became-read-only", WIRE, BREAKS, "A property may no longer be sent."),
    PROPERTY_BECAME_WRITE_ONLY("property-became-write-only", WIRE, BREAKS, "A property is no longer received."),
    PROPERTY_BECAME_NOT_READ_ONLY(
            "property-became-not-read-only",
            WIRE,
            Set.of(BREAKS, ADDITIVE),
            "A property may be sent now, or has to be."),
    PROPERTY_BECAME_NOT_WRITE_ONLY(
            "property-became-not-write-only",
            WIRE,
            Set.of(BREAKS, ADDITIVE),
            "A property, which may be secret, is received now."),
    ADDITIONAL_PROPERTIES_ALLOWED(
            "additional-properties-allowed", WIRE, WIDENS, "Properties that are not declared are allowed now."),
    ADDITIONAL_PROPERTIES_FORBIDDEN(
            "additional-properties-forbidden", WIRE, NARROWS, "Only declared properties are allowed now."),
    ADDITIONAL_PROPERTIES_RESTRICTED(
            "additional-properties-restricted", WIRE, NARROWS, "Properties that are not declared have a schema now."),
    ADDITIONAL_PROPERTIES_UNRESTRICTED(
            "additional-properties-unrestricted",
            WIRE,
            WIDENS,
            "Properties that are not declared may have any value now."),
    PATTERN_PROPERTY_ADDED(
            "pattern-property-added", WIRE, Set.of(NARROWS, WIDENS), "An entry of patternProperties was added."),
    PATTERN_PROPERTY_REMOVED(
            "pattern-property-removed", WIRE, Set.of(NARROWS, WIDENS), "An entry of patternProperties was removed."),
    PROPERTY_NAMES_ADDED("property-names-added", WIRE, NARROWS, "A propertyNames was added."),
    PROPERTY_NAMES_REMOVED("property-names-removed", WIRE, WIDENS, "A propertyNames was removed."),
    UNEVALUATED_PROPERTIES_ADDED("unevaluated-properties-added", WIRE, NARROWS, "An unevaluatedProperties was added."),
    UNEVALUATED_PROPERTIES_REMOVED(
            "unevaluated-properties-removed", WIRE, WIDENS, "An unevaluatedProperties was removed."),
    MIN_PROPERTIES_ADDED("min-properties-added", WIRE, NARROWS, "A minProperties was added."),
    MIN_PROPERTIES_REMOVED("min-properties-removed", WIRE, WIDENS, "A minProperties was removed."),
    MIN_PROPERTIES_INCREASED("min-properties-increased", WIRE, NARROWS, "A minProperties is higher now."),
    MIN_PROPERTIES_DECREASED("min-properties-decreased", WIRE, WIDENS, "A minProperties is lower now."),
    MAX_PROPERTIES_ADDED("max-properties-added", WIRE, NARROWS, "A maxProperties was added."),
    MAX_PROPERTIES_REMOVED("max-properties-removed", WIRE, WIDENS, "A maxProperties was removed."),
    MAX_PROPERTIES_INCREASED("max-properties-increased", WIRE, WIDENS, "A maxProperties is higher now."),
    MAX_PROPERTIES_DECREASED("max-properties-decreased", WIRE, NARROWS, "A maxProperties is lower now."),
    DEPENDENT_REQUIRED_ADDED("dependent-required-added", WIRE, NARROWS, "An entry of dependentRequired was added."),
    DEPENDENT_REQUIRED_REMOVED(
            "dependent-required-removed", WIRE, WIDENS, "An entry of dependentRequired was removed."),
    DEPENDENT_REQUIRED_CHANGED(
            "dependent-required-changed",
            WIRE,
            Set.of(NARROWS, WIDENS, INCOMPARABLE),
            "An entry of dependentRequired changed."),
    DEPENDENT_SCHEMA_ADDED("dependent-schema-added", WIRE, NARROWS, "An entry of dependentSchemas was added."),
    DEPENDENT_SCHEMA_REMOVED("dependent-schema-removed", WIRE, WIDENS, "An entry of dependentSchemas was removed."),

    // composition
    UNION_MEMBER_ADDED("union-member-added", WIRE, WIDENS, "A schema was added to a oneOf or anyOf."),
    UNION_MEMBER_REMOVED("union-member-removed", WIRE, NARROWS, "A schema was removed from a oneOf or anyOf."),
    UNION_MEMBER_MERGED(
            "union-member-merged", WIRE, DOCUMENTATION, "A schema was removed from a union; another one covers it."),
    UNION_MEMBER_SPLIT(
            "union-member-split", WIRE, DOCUMENTATION, "A schema was added to a union; another one covered it."),
    UNION_MEMBERS_OVERLAP(
            "union-members-overlap",
            WIRE,
            Set.of(NARROWS, WIDENS),
            "Schemas of a oneOf overlap now, or no longer do so; a value that fits two of them is rejected."),
    WRAPPED_IN_ONE_OF("wrapped-in-one-of", WIRE, NARROWS, "Schemas that may overlap are in a oneOf now."),
    UNWRAPPED_FROM_ONE_OF("unwrapped-from-one-of", WIRE, WIDENS, "Schemas that may overlap are no longer in a oneOf."),
    COMPOSITION_CHANGED(
            "composition-changed", WIRE, INCOMPARABLE, "A composition changed that is too large to be compared."),
    NOT_ADDED("not-added", WIRE, NARROWS, "A not was added."),
    NOT_REMOVED("not-removed", WIRE, WIDENS, "A not was removed."),
    NOT_CHANGED("not-changed", WIRE, INCOMPARABLE, "A not changed."),
    IF_ADDED("if-added", WIRE, DOCUMENTATION, "An if was added; then and else say what follows."),
    IF_REMOVED("if-removed", WIRE, DOCUMENTATION, "An if was removed; then and else say what follows."),
    IF_CHANGED("if-changed", WIRE, INCOMPARABLE, "An if changed."),
    THEN_ADDED("then-added", WIRE, NARROWS, "A then was added."),
    THEN_REMOVED("then-removed", WIRE, WIDENS, "A then was removed."),
    THEN_WITHOUT_IF_CHANGED(
            "then-without-if-changed", WIRE, DOCUMENTATION, "A then changed that has no effect without an if."),
    ELSE_ADDED("else-added", WIRE, NARROWS, "An else was added."),
    ELSE_REMOVED("else-removed", WIRE, WIDENS, "An else was removed."),
    ELSE_WITHOUT_IF_CHANGED(
            "else-without-if-changed", WIRE, DOCUMENTATION, "An else changed that has no effect without an if."),
    REFERENCE_CHANGED(
            "reference-changed",
            WIRE,
            INCOMPARABLE,
            "A reference changed that leads nowhere in the old or the new document."),

    // discriminators
    DISCRIMINATOR_ADDED("discriminator-added", WIRE, ADDITIVE, "A discriminator was added."),
    DISCRIMINATOR_REMOVED("discriminator-removed", WIRE, BREAKS, "A discriminator was removed."),
    DISCRIMINATOR_CHANGED("discriminator-changed", WIRE, BREAKS, "The property of a discriminator changed."),
    DISCRIMINATOR_VALUE_ADDED("discriminator-value-added", WIRE, WIDENS, "A discriminator has a new value."),
    DISCRIMINATOR_VALUE_REMOVED(
            "discriminator-value-removed",
            WIRE,
            Set.of(NARROWS, INCOMPARABLE),
            "A value of a discriminator was removed or renamed."),
    DISCRIMINATOR_VALUE_CHANGED(
            "discriminator-value-changed", WIRE, BREAKS, "A value of a discriminator means another schema."),

    // other keywords of schemas
    DEFAULT_ADDED("default-added", WIRE, ADDITIVE, "A default was added."),
    DEFAULT_REMOVED("default-removed", WIRE, ADDITIVE, "A default was removed."),
    DEFAULT_CHANGED("default-changed", WIRE, ADDITIVE, "A default changed."),
    XML_CHANGED("xml-changed", WIRE, INCOMPARABLE, "The xml object of a schema changed."),

    // generated source
    SCHEMA_ADDED("schema-added", SOURCE, ADDITIVE, "A schema was added to the components."),
    SCHEMA_REMOVED("schema-removed", SOURCE, BREAKS, "A schema was removed from the components."),
    SCHEMA_RENAMED("schema-renamed", SOURCE, BREAKS, "A schema of the components was renamed."),
    SCHEMA_NAMED("schema-named", SOURCE, BREAKS, "An inline schema became a reference to a named one."),
    SCHEMA_INLINED("schema-inlined", SOURCE, BREAKS, "A reference to a named schema became an inline one."),
    SCHEMA_REPLACED("schema-replaced", SOURCE, BREAKS, "A reference leads to a schema of another name."),
    UNUSED_SCHEMA_CHANGED("unused-schema-changed", SOURCE, ADDITIVE, "A schema changed that no operation uses."),
    GENERATED_TYPE_CHANGED("generated-type-changed", SOURCE, BREAKS, "The type of a value changes in generated code."),
    BECAME_UNION("became-union", SOURCE, BREAKS, "One schema became a choice of several."),
    BECAME_NOT_UNION("became-not-union", SOURCE, BREAKS, "A choice of several schemas became one."),
    ENUM_NAMES_ADDED("enum-names-added", SOURCE, BREAKS, "The constants of an enum were given names."),
    ENUM_NAMES_CHANGED("enum-names-changed", SOURCE, BREAKS, "The names of an enum's constants changed.");

    private final String id;
    private final DiffScope scope;
    private final Set<Effect> effects;
    private final String description;

    DiffRule(String id, DiffScope scope, Effect effect, String description) {
        this(id, scope, Set.of(effect), description);
    }

    DiffRule(String id, DiffScope scope, Set<Effect> effects, String description) {
        this.id = id;
        this.scope = scope;
        this.effects = EnumSet.copyOf(effects);
        this.description = description;
    }

    /**
     * Returns the stable id, such as {@code enum-value-removed}.
     *
     * @return the id in lower case, with hyphens
     */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * Tells whether the rule is about the wire or about generated code.
     *
     * @return the scope
     */
    public DiffScope scope() {
        return scope;
    }

    /**
     * Returns the effects that a finding of this rule may have.
     *
     * @return one effect, or several when it depends on the values
     */
    public Set<Effect> effects() {
        return EnumSet.copyOf(effects);
    }

    /**
     * Describes the rule for the catalogue.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }

    /** Returns the effect of a rule that has only one. */
    Effect effect() {
        if (effects.size() != 1) {
            throw new IllegalStateException(id + " has several effects: choose one of " + effects);
        }
        return effects.iterator().next();
    }
}
