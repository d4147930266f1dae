package me.ratio.contract.diff.annotation;

import java.util.Map;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.KeywordRules;

/** Lists the rules for each keyword that only documents something. */
final class DocumentationRules {
    private static final KeywordRules EXTENSION =
            new KeywordRules(DiffRule.EXTENSION_ADDED, DiffRule.EXTENSION_REMOVED, DiffRule.EXTENSION_CHANGED);

    private static final Map<String, KeywordRules> RULES = Map.ofEntries(
            Map.entry("title", new KeywordRules(DiffRule.TITLE_ADDED, DiffRule.TITLE_REMOVED, DiffRule.TITLE_CHANGED)),
            Map.entry(
                    "summary",
                    new KeywordRules(DiffRule.SUMMARY_ADDED, DiffRule.SUMMARY_REMOVED, DiffRule.SUMMARY_CHANGED)),
            Map.entry(
                    "description",
                    new KeywordRules(
                            DiffRule.DESCRIPTION_ADDED, DiffRule.DESCRIPTION_REMOVED, DiffRule.DESCRIPTION_CHANGED)),
            Map.entry(
                    "example",
                    new KeywordRules(DiffRule.EXAMPLE_ADDED, DiffRule.EXAMPLE_REMOVED, DiffRule.EXAMPLE_CHANGED)),
            Map.entry(
                    "examples",
                    new KeywordRules(DiffRule.EXAMPLES_ADDED, DiffRule.EXAMPLES_REMOVED, DiffRule.EXAMPLES_CHANGED)),
            Map.entry(
                    "externalDocs",
                    new KeywordRules(
                            DiffRule.EXTERNAL_DOCS_ADDED,
                            DiffRule.EXTERNAL_DOCS_REMOVED,
                            DiffRule.EXTERNAL_DOCS_CHANGED)),
            Map.entry(
                    "$comment",
                    new KeywordRules(DiffRule.COMMENT_ADDED, DiffRule.COMMENT_REMOVED, DiffRule.COMMENT_CHANGED)),
            Map.entry(
                    "readOnly",
                    new KeywordRules(DiffRule.READ_ONLY_ADDED, DiffRule.READ_ONLY_REMOVED, DiffRule.READ_ONLY_CHANGED)),
            Map.entry(
                    "writeOnly",
                    new KeywordRules(
                            DiffRule.WRITE_ONLY_ADDED, DiffRule.WRITE_ONLY_REMOVED, DiffRule.WRITE_ONLY_CHANGED)),
            Map.entry("name", new KeywordRules(DiffRule.NAME_ADDED, DiffRule.NAME_REMOVED, DiffRule.NAME_CHANGED)),
            Map.entry(
                    "contact",
                    new KeywordRules(DiffRule.CONTACT_ADDED, DiffRule.CONTACT_REMOVED, DiffRule.CONTACT_CHANGED)),
            Map.entry(
                    "license",
                    new KeywordRules(DiffRule.LICENSE_ADDED, DiffRule.LICENSE_REMOVED, DiffRule.LICENSE_CHANGED)),
            Map.entry(
                    "termsOfService",
                    new KeywordRules(
                            DiffRule.TERMS_OF_SERVICE_ADDED,
                            DiffRule.TERMS_OF_SERVICE_REMOVED,
                            DiffRule.TERMS_OF_SERVICE_CHANGED)),
            Map.entry(
                    "jsonSchemaDialect",
                    new KeywordRules(
                            DiffRule.JSON_SCHEMA_DIALECT_ADDED,
                            DiffRule.JSON_SCHEMA_DIALECT_REMOVED,
                            DiffRule.JSON_SCHEMA_DIALECT_CHANGED)));

    private DocumentationRules() {}

    /** Returns the rules for a keyword, which is an extension if it is not listed here. */
    static KeywordRules of(String keyword) {
        return RULES.getOrDefault(keyword, EXTENSION);
    }
}
