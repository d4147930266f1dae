package me.ratio.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Date;
import java.util.regex.Pattern;
import me.ratio.sandbox.planted.PlantedViolations;
import org.junit.jupiter.api.Test;

class SandboxArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedViolations.class);

    /**
     * Only the root package, the test kit, knows the client. A server built from the client's types would share its
     * defects.
     */
    private static final ArchRule NO_SDK_OUTSIDE_THE_TEST_KIT = noClasses()
            .that()
            .resideOutsideOfPackage("me.ratio.sandbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.ratio.sdk..", "me.ratio.runtime..");

    private static final Pattern SYSTEM_TIME = Pattern.compile("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
            + "|java\\.time\\.(\\w+\\.now|Clock\\.system\\w+)|java\\.util\\.Calendar\\.getInstance");

    /** Tests move the sandbox's clock, so nothing may depend on another one. */
    private static final ArchRule TIME_FROM_THE_SANDBOX_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(SandboxClock.class)
            .should()
            .accessTargetWhere(describe("it is the system's time", SandboxArchitectureTest::readsSystemTime));

    @Test
    void usesTheSdkInTheTestKitOnly() {
        NO_SDK_OUTSIDE_THE_TEST_KIT.check(MODULE);
    }

    @Test
    void readsTheTimeFromTheSandboxClockOnly() {
        TIME_FROM_THE_SANDBOX_CLOCK.check(MODULE);
    }

    @Test
    void findsAPlantedUseOfTheSdk() {
        assertThat(NO_SDK_OUTSIDE_THE_TEST_KIT
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("me.ratio.sdk.RatioClient"));
    }

    @Test
    void findsPlantedReadsOfTheSystemTime() {
        assertThat(TIME_FROM_THE_SANDBOX_CLOCK
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .satisfiesExactlyInAnyOrder(
                        violation -> assertThat(violation).contains("System.nanoTime()"),
                        violation -> assertThat(violation).contains("Instant.now()"),
                        violation -> assertThat(violation).contains("Clock.systemUTC()"),
                        violation -> assertThat(violation).contains("java.util.Date.<init>()"));
    }

    private static boolean readsSystemTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean newDate = target.getOwner().isEquivalentTo(Date.class)
                && target instanceof AccessTarget.ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
        return newDate
                || SYSTEM_TIME
                        .matcher(target.getOwner().getName() + "." + target.getName())
                        .matches();
    }
}
