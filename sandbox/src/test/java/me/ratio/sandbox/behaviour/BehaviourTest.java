package me.ratio.sandbox.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import me.ratio.sandbox.planted.PlantedProofs;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each rule has a proof, and each proof is a test that runs. */
class BehaviourTest {
    private static final List<JavaMethod> PROOFS = proofs(
                    new ClassFileImporter().importPath(Path.of("target/test-classes")))
            .filter(method -> !method.getOwner().isEquivalentTo(PlantedProofs.class))
            .toList();

    @Test
    void eachRuleHasAProof() {
        assertThat(Behaviour.values())
                .allSatisfy(rule -> assertThat(names(rule)).as(rule.id()).isNotEmpty());
    }

    @Test
    void eachProofIsATestThatRuns() {
        assertThat(PROOFS).isNotEmpty().allSatisfy(method -> assertThat(runs(method))
                .as(method.getFullName())
                .isTrue());
    }

    @Test
    void findsPlantedProofsThatDoNotRun() {
        assertThat(proofs(new ClassFileImporter().importClasses(PlantedProofs.class)))
                .hasSize(3)
                .filteredOn(BehaviourTest::runs)
                .extracting(JavaMethod::getName)
                .containsExactly("runs");
    }

    @Test
    void thePageListsAllRules() {
        StringBuilder text = new StringBuilder();
        Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
        for (Topic topic : Topic.values()) {
            text.append("### ").append(topic.heading()).append("\n\n| Rule | Basis | Proof |\n|---|---|---|\n");
            for (Behaviour rule : Behaviour.values()) {
                if (rule.topic() == topic) {
                    counts.merge(rule.basis(), 1, Integer::sum);
                    text.append("| `%s`: %s | %s | %s |\n"
                            .formatted(rule.id(), rule.rule(), rule.basis().text(), String.join(", ", names(rule))));
                }
            }
            text.append('\n');
        }
        String summary = "%d rules: %d documented, %d inferred, %d decided.\n\n"
                .formatted(
                        Behaviour.values().length,
                        counts.get(Basis.DOCUMENTED),
                        counts.get(Basis.INFERRED),
                        counts.get(Basis.DECIDED));
        GeneratedSection.assertIsUpToDate("Rules", summary + text.toString().stripTrailing() + "\n");
    }

    private static Stream<JavaMethod> proofs(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Proves.class));
    }

    private static boolean runs(JavaMethod method) {
        boolean isTest = method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
        boolean isConditional = Stream.concat(
                        method.getAnnotations().stream(), method.getOwner().getAnnotations().stream())
                .map(annotation -> annotation.getRawType().getFullName())
                .anyMatch(name ->
                        name.equals(Disabled.class.getName()) || name.startsWith("org.junit.jupiter.api.condition."));
        return isTest && !isConditional;
    }

    private static List<String> names(Behaviour rule) {
        TreeSet<String> names = new TreeSet<>();
        for (JavaMethod method : PROOFS) {
            if (Arrays.asList(method.getAnnotationOfType(Proves.class).value()).contains(rule)) {
                names.add("`" + method.getOwner().getSimpleName() + "." + method.getName() + "`");
            }
        }
        return new ArrayList<>(names);
    }
}
