package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;

/** Reads {@code x-pagination: {items, next, parameter, with}}, and checks that each name in it exists. */
final class PaginationReader {
    private final SchemaReader schemas;
    private final GenerationProblems problems;

    PaginationReader(SchemaReader schemas, GenerationProblems problems) {
        this.schemas = schemas;
        this.problems = problems;
    }

    /** Returns the pages of an operation, null if it has none, or they cannot be read. */
    Pagination read(LocatedNode operation, Model.ObjectModel query, OperationModel.Response response) {
        LocatedNode pagination = operation.child(Extensions.PAGINATION);
        if (!pagination.exists()) {
            return null;
        }
        Model.ObjectModel page = response != null
                        && response.type() instanceof Type.Named named
                        && schemas.model(named.model()) instanceof Model.ObjectModel object
                ? object
                : null;
        Property items = property(page, pagination.child("items"), "the response");
        Property next = property(page, pagination.child("next"), "the response");
        Property parameter = property(query, pagination.child("parameter"), "the query");
        List<Property> with = null;
        if (pagination.has("with")) {
            with = new ArrayList<>();
            for (LocatedNode name : pagination.elements("with")) {
                with.add(property(query, name, "the query"));
            }
        }
        if (items == null || next == null || parameter == null || with != null && with.contains(null)) {
            return null;
        }
        if (!(items.type() instanceof Type.ListOf) || !isText(next) || !isText(parameter)) {
            problems.error(pagination.pointer(), "needs a list of items, and a token that is a string");
            return null;
        }
        return new Pagination(items, next, parameter, with);
    }

    private static boolean isText(Property property) {
        return property.type().equals(new Type.Scalar(JavaScalar.TEXT));
    }

    private Property property(Model.ObjectModel owner, LocatedNode name, String where) {
        Optional<Property> found = owner == null
                ? Optional.empty()
                : owner.properties().stream()
                        .filter(property -> property.name().equals(name.text()))
                        .findFirst();
        if (found.isEmpty()) {
            problems.error(name.pointer(), where + " has no property '" + name.text() + "'");
        }
        return found.orElse(null);
    }
}
