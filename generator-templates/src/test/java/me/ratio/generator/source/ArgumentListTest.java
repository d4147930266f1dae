package me.ratio.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentListTest {
    @Test
    void staysOnOneLine() {
        assertThat(ArgumentList.line("    ", "call(", List.of("a", "b"), ");")).isEqualTo("    call(a, b);");
        assertThat(ArgumentList.line("", "call(", List.of(), ");")).isEqualTo("call();");
    }

    @Test
    void wrapsToOneLineBelow() {
        String name = "n".repeat(100);
        assertThat(ArgumentList.line("  ", name + "(", List.of("first", "second", "third"), ");"))
                .isEqualTo("  " + name + "(\n          first, second, third);");
    }

    @Test
    void wrapsToALineEach() {
        String first = "f".repeat(60);
        String second = "s".repeat(60);
        assertThat(ArgumentList.line("  ", "call(", List.of(first, second), ");"))
                .isEqualTo("  call(\n          " + first + ",\n          " + second + ");");
    }
}
