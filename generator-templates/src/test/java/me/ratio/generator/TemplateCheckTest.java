package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {
    @Test
    void namesABrokenPartialAndItsLine() {
        Map<String, String> templates = Map.of(
                "model.mustache", "{{#model}}{{>object}}{{/model}}",
                "object.mustache", "class {\n{{#properties}}\n{{/property}}\n}");

        assertThatThrownBy(() -> TemplateCheck.require(List.of("model.mustache"), templates::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("object.mustache: ")
                .hasMessageContaining("line 3");
    }

    @Test
    void namesEveryBrokenTemplate() {
        Map<String, String> templates = Map.of("a.mustache", "{{#open}}", "b.mustache", "{{/closed}}");

        assertThatThrownBy(() -> TemplateCheck.require(List.of("a.mustache", "b.mustache"), templates::get))
                .hasMessageContaining("a.mustache: ")
                .hasMessageContaining("b.mustache: ");
    }

    @Test
    void namesAMissingPartial() {
        Function<String, String> reader = name -> {
            if (name.equals("model.mustache")) {
                return "{{>nope}}";
            }
            throw new IllegalStateException("no such file");
        };

        assertThatThrownBy(() -> TemplateCheck.require(List.of("model.mustache"), reader))
                .hasMessageContaining("nope.mustache: cannot be read, no such file");
    }

    @Test
    void acceptsARecursivePartial() {
        Map<String, String> templates = Map.of("tree.mustache", "{{#children}}{{>tree}}{{/children}}");

        assertThatCode(() -> TemplateCheck.require(List.of("tree.mustache"), templates::get))
                .doesNotThrowAnyException();
    }
}
