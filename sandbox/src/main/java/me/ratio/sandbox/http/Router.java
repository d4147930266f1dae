package me.ratio.sandbox.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.sandbox.contract.Operation;

/** Finds the operation that a method and a path name. */
public final class Router {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final List<Route> routes;

    /** A router for the operations. */
    public Router(List<Operation> operations) {
        // fewer variables first: a literal segment wins over a variable one
        routes = operations.stream()
                .collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Route.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(route -> route.variables().size()))
                .toList();
    }

    /**
     * The operation and the decoded values of its path.
     *
     * @throws Fault 404 when no path fits, 405 when the path knows no such method
     */
    public Match match(String method, String rawPath) {
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(rawPath);
            if (matcher.matches()) {
                Operation operation = route.byMethod().get(method);
                if (operation == null) {
                    String methods =
                            String.join(", ", new TreeSet<>(route.byMethod().keySet()));
                    throw Fault.withoutCode(405, "This path takes " + methods + " only.")
                            .allowing(methods);
                }
                return new Match(operation, values(route, matcher));
            }
        }
        throw Fault.of("NOT_FOUND_ENDPOINT", "No operation has this path; compare it with the contract.");
    }

    private static Map<String, String> values(Route route, Matcher matcher) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < route.variables().size(); i++) {
            values.put(route.variables().get(i), PercentEncoding.decodePathValue(matcher.group(i + 1)));
        }
        return values;
    }

    /**
     * An operation found.
     *
     * @param operation the operation
     * @param path the values of its path variables, decoded
     */
    public record Match(Operation operation, Map<String, String> path) {}

    private record Route(Pattern pattern, List<String> variables, Map<String, Operation> byMethod) {
        static Route of(String template, List<Operation> operations) {
            StringBuilder regex = new StringBuilder();
            List<String> variables = VARIABLE.matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            int end = 0;
            for (var found : VARIABLE.matcher(template).results().toList()) {
                regex.append(Pattern.quote(template.substring(end, found.start())));
                // no bare colon in a value: it starts a custom verb, as in {userId}:calculateAchLimits
                regex.append("([^/:]+)");
                end = found.end();
            }
            regex.append(Pattern.quote(template.substring(end)));
            return new Route(
                    Pattern.compile(regex.toString()),
                    variables,
                    operations.stream().collect(Collectors.toMap(Operation::method, Function.identity())));
        }
    }
}
