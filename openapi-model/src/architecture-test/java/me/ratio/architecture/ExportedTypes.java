package me.ratio.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules for the public types of exported packages. A type of Feign or Jackson there would make a new major version of
 * theirs one of the artifact, too.
 */
public final class ExportedTypes {
    private static final DescribedPredicate<JavaClass> FEIGN_OR_JACKSON =
            resideInAnyPackage("feign..", "com.fasterxml.jackson..").as("a type of Feign or Jackson");

    private ExportedTypes() {}

    /** Returns the packages that a compiled module exports to everybody. */
    public static Set<String> packagesExportedBy(Path classes) {
        ModuleDescriptor descriptor =
                ModuleFinder.of(classes).findAll().iterator().next().descriptor();
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /** Forbids public and protected members to show a type of Feign or Jackson; annotations do not count. */
    public static ArchRule showNoFeignOrJackson(Set<String> packages) {
        return noMembers()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .and()
                .areDeclaredInClassesThat(areExportedIn(packages))
                .should(be(describe("declared with a type of Feign or Jackson", ExportedTypes::showsFeignOrJackson)));
    }

    /** Forbids public types to extend or implement a type of Feign or Jackson. */
    public static ArchRule extendNoFeignOrJackson(Set<String> packages) {
        return noClasses().that(areExportedIn(packages)).should().beAssignableTo(FEIGN_OR_JACKSON);
    }

    private static boolean showsFeignOrJackson(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream().anyMatch(FEIGN_OR_JACKSON)
                || member instanceof JavaCodeUnit method
                        && method.getExceptionTypes().stream().anyMatch(FEIGN_OR_JACKSON);
    }

    private static DescribedPredicate<JavaClass> areExportedIn(Set<String> packages) {
        return describe(
                "are exported",
                type -> packages.contains(type.getPackageName())
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
