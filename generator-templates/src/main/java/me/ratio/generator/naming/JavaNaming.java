package me.ratio.generator.naming;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.NameOrigin;
import me.ratio.generator.contract.OperationKey;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.JavaIdentifiers;

/**
 * The names that everything in a document has in Java. All are decided at once, after reading and before printing,
 * because a name may depend on others: of {@code a_b} and {@code aB} in one object, the second becomes {@code aB2}.
 * Members are looked up by identity, since two enums may list equal values.
 *
 * <p>Callers compile against these names, so they should survive a new revision of the document. A name depends only on
 * what it names, on the owner of an inline schema, and on collisions; in a collision the first in the document keeps
 * the name. These changes of a document rename something all the same:
 *
 * <ul>
 *   <li>{@code aB} is inserted before {@code a_b} in one object: the old property becomes {@code aB2}.
 *   <li>An inline schema gets a name under {@code components}: {@code OrderLinesItem} becomes that name.
 *   <li>A schema is added with the name that an inline one has: named schemas come first.
 *   <li>Inline alternatives without titles are reordered: {@code PetVariant1} becomes {@code PetVariant2}.
 * </ul>
 */
public final class JavaNaming {
    private final ClientModel client;
    private final OperationNames operations;
    private final ModelTypeNames types;
    private final VariantNames variants;
    private final MemberNames members;
    private final Map<String, String> headers;

    /**
     * Names everything in a document.
     *
     * @param schemaNames the Java name for the name of a schema
     * @param problems collects a warning for each name that was already used
     */
    public JavaNaming(ClientModel client, UnaryOperator<String> schemaNames, GenerationProblems problems) {
        this.client = client;
        // in this order: inline types are named after operations, and variants after types
        this.operations = new OperationNames(client.operations(), problems);
        this.types = new ModelTypeNames(operations, schemaNames, problems);
        types.reserveInterfaces(client.operations());
        types.assign(client.models());
        this.variants = new VariantNames(types);
        this.members = new MemberNames(problems);
        for (Model model : client.models()) {
            if (model instanceof Model.ObjectModel object) {
                members.assignProperties(object.properties());
            } else if (model instanceof Model.EnumModel values) {
                members.assignConstants(values);
            } else if (model instanceof Model.UnionModel union) {
                variants.assign(union, problems);
            }
        }
        client.operations().forEach(operation -> members.assignArguments(operation.pathParameters()));
        members.assignCredentials(client.credentials());
        members.assignEnvironments(client.environments());
        this.headers = members.headers(client.headers());
    }

    /** Returns the name of a model's class. */
    public String type(ModelId model) {
        return types.of(model);
    }

    /** Returns the name of a model in the document; that of its class when the document has no name for it. */
    public String schema(Model model) {
        return model.id().origin() instanceof NameOrigin.NamedSchema schema ? schema.name() : type(model.id());
    }

    /** Returns the name of an accessor or an argument. */
    public String property(Property property) {
        return members.of(property);
    }

    public String constant(Model.EnumValue value) {
        return members.of(value);
    }

    public String constant(ClientModel.Environment environment) {
        return members.of(environment);
    }

    /** Returns the constant of a security scheme. */
    public String credential(String scheme) {
        return client.credentials().stream()
                .filter(credential -> credential.scheme().equals(scheme))
                .findFirst()
                .map(members::of)
                .orElseThrow();
    }

    /** Returns the names of headers by their constants. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the visitor's method for a variant. */
    public String method(Model.Variant variant) {
        return variants.method(variant);
    }

    /** Returns the class that holds a variant, within the union's. */
    public String nestedClass(Model.Variant variant) {
        return variants.nestedClass(variant);
    }

    /** Returns the factory method that wraps a variant. */
    public String factory(Model.Variant variant) {
        return variants.factory(variant);
    }

    /** Returns the tag whose interface has an operation's method. */
    public String tag(OperationModel operation) {
        return operations.tag(operation.key());
    }

    /** Returns the {@code operationId}, or one made of method and path. */
    public String id(OperationModel operation) {
        return operations.id(operation.key());
    }

    public String method(OperationModel operation) {
        return method(operation.key());
    }

    public String method(OperationKey operation) {
        return operations.method(operation);
    }

    /** Returns the constant of an operation in the table of all operations. */
    public String constant(OperationModel operation) {
        return operations.constant(operation.key());
    }

    /** Returns the methods that give access to interfaces, in the same order. */
    public static List<String> accessors(List<String> apis) {
        return OperationNames.accessors(apis);
    }

    /** Returns the predicate that tells null from absent: {@code isNameNull}. */
    public String nullPredicate(Property property) {
        return JavaIdentifiers.nullPredicate(property(property));
    }
}
