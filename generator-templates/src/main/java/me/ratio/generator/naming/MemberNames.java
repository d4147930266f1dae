package me.ratio.generator.naming;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.ReservedNames;

/**
 * Names properties, parameters and constants. Each owner has a pool of its own: two classes may both have a {@code
 * name()}, but one class may not have two.
 */
final class MemberNames {
    private final GenerationProblems problems;
    /** By identity, because members are records: {@code status: string} of two objects may be equal. */
    private final Map<Object, String> names = new IdentityHashMap<>();

    MemberNames(GenerationProblems problems) {
        this.problems = problems;
    }

    /**
     * Names the accessors of an object, and keeps free the predicates of nullable ones: with a nullable {@code name}, a
     * property {@code isNameNull} becomes {@code isNameNull2}.
     */
    void assignProperties(List<Property> properties) {
        NamePool pool = NamePool.ofMembers(problems);
        properties.stream()
                .filter(Property::nullable)
                .forEach(property ->
                        pool.reserve(JavaIdentifiers.nullPredicate(JavaIdentifiers.property(property.name()))));
        for (Property property : properties) {
            String preferred = JavaIdentifiers.property(property.name());
            // if it gets another name than its own, the predicate has another name as well, which must be free, too
            names.put(
                    property,
                    pool.take(
                            preferred,
                            property.pointer(),
                            name -> name.equals(preferred)
                                    || !property.nullable()
                                    || pool.reserve(JavaIdentifiers.nullPredicate(name))));
        }
    }

    /** Names the arguments of a method that are path parameters; those for body and query have fixed names. */
    void assignArguments(List<Property> pathParameters) {
        NamePool pool = NamePool.ofMembers(problems);
        pool.reserve(ReservedNames.BODY_ARGUMENT);
        pool.reserve(ReservedNames.QUERY_ARGUMENT);
        pathParameters.forEach(parameter ->
                names.put(parameter, pool.take(JavaIdentifiers.property(parameter.name()), parameter.pointer())));
    }

    void assignConstants(Model.EnumModel values) {
        NamePool pool = NamePool.ofMembers(problems);
        ReservedNames.ENUM_CONSTANTS.forEach(pool::reserve);
        for (Model.EnumValue value : values.values()) {
            String preferred = JavaIdentifiers.constant(value.name());
            // a reserved name gets an underscore; a number, with a warning, is for names that clash
            String free = ReservedNames.ENUM_CONSTANTS.contains(preferred) ? preferred + "_" : preferred;
            names.put(value, pool.takeConstant(free, value.pointer()));
        }
    }

    void assignCredentials(List<ClientModel.Credential> credentials) {
        NamePool pool = NamePool.ofMembers(problems);
        credentials.forEach(credential -> names.put(
                credential, pool.takeConstant(JavaIdentifiers.constant(credential.scheme()), credential.pointer())));
    }

    void assignEnvironments(List<ClientModel.Environment> environments) {
        NamePool pool = NamePool.ofMembers(problems);
        // a constant URI would hide the type of the addresses in the same class
        pool.reserve("URI");
        environments.forEach(environment -> names.put(
                environment, pool.takeConstant(JavaIdentifiers.constant(environment.name()), environment.pointer())));
    }

    /** Returns the names of headers by their constants; a parameter and a response header of one name share theirs. */
    Map<String, String> headers(List<ClientModel.Header> headers) {
        NamePool pool = NamePool.ofMembers(problems);
        Map<String, String> constants = new LinkedHashMap<>();
        for (ClientModel.Header header : headers) {
            String preferred = JavaIdentifiers.constant(header.component());
            if (!header.name().equals(constants.get(preferred))) {
                constants.put(pool.takeConstant(preferred, header.pointer()), header.name());
            }
        }
        return constants;
    }

    /** Returns the name of a property, a constant, a credential or an environment. */
    String of(Object member) {
        return names.get(member);
    }
}
