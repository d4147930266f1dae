package me.ratio.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleCatalogTest {
    @Test
    void fitsInto120Columns() {
        assertThat(RuleCatalog.all().text().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void alignsColumns() {
        assertThat(RuleCatalog.all().text()).contains("""
                ID                          SEVERITY  DESCRIPTION
                missing-key                 error     A required key is missing.
                """, """
                ID                                  CLASS   EFFECTS           DESCRIPTION
                operation-added                     wire    additive          An operation was added.
                """, """
                format-changed                      wire    narrows, widens,  A format changed.
                                                            incomparable
                """);
    }
}
