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
import me.ratio.sandbox.contract.ApiOperation;

/** Finds the operation of a method and a path. */
public final class Router {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final List<Route> routes;

    /** Creates a router for operations. */
    public Router(List<ApiOperation> operations) {
        // Fewer variables first, so that /webhooks/events is not taken for /webhooks/{webhookId}.
        routes = operations.stream()
                .collect(Collectors.groupingBy(ApiOperation::path, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Route.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(route -> route.variables().size()))
                .toList();
    }

    /**
     * Finds an operation.
     *
     * @throws ApiError 404 when no path matches, 405 when the path does not support the method
     */
    public Match match(String method, String rawPath) {
        String path = PercentEncoding.normalizedPath(rawPath);
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                ApiOperation operation = route.byMethod().get(method);
                if (operation == null) {
                    String methods =
                            String.join(", ", new TreeSet<>(route.byMethod().keySet()));
                    throw ApiError.withoutCode(405, "This path supports " + methods + " only.")
                            .with("Allow", methods);
                }
                return new Match(operation, values(route, matcher));
            }
        }
        throw ApiError.of(
                "NOT_FOUND_ENDPOINT",
                path.startsWith("/v1/partner/")
                        ? "The paths of partners were replaced in January 2023: use /v1/client/sessions."
                        : "No operation of the contract has this path.");
    }

    /** Returns a path for people to read: without the values that the contract marks as sensitive. */
    public String loggedPath(String rawPath) {
        String path = PercentEncoding.normalizedPath(rawPath);
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                return route.withoutSensitiveValues(path, matcher);
            }
        }
        return rawPath;
    }

    private static Map<String, String> values(Route route, Matcher matcher) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < route.variables().size(); i++) {
            values.put(route.variables().get(i), PercentEncoding.decodePathValue(matcher.group(i + 1)));
        }
        return values;
    }

    /**
     * An operation with the values of its path.
     *
     * @param operation the operation
     * @param path the decoded values of the path variables, by name
     */
    public record Match(ApiOperation operation, Map<String, String> path) {}

    private record Route(Pattern pattern, List<String> variables, Map<String, ApiOperation> byMethod) {
        String withoutSensitiveValues(String path, Matcher matcher) {
            StringBuilder masked = new StringBuilder(path);
            // from the end, so that the positions of the others stay right
            for (int i = variables.size(); i > 0; i--) {
                String name = variables.get(i - 1);
                if (byMethod.values().stream()
                        .anyMatch(operation -> operation.sensitiveParameters().contains(name))) {
                    masked.replace(matcher.start(i), matcher.end(i), "***");
                }
            }
            return masked.toString();
        }

        static Route of(String template, List<ApiOperation> operations) {
            StringBuilder regex = new StringBuilder();
            List<String> variables = VARIABLE.matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            int end = 0;
            for (var found : VARIABLE.matcher(template).results().toList()) {
                regex.append(Pattern.quote(template.substring(end, found.start())));
                // A value has no colon: it would start a custom verb, as in {userId}:calculateAchLimits.
                regex.append("([^/:]+)");
                end = found.end();
            }
            regex.append(Pattern.quote(template.substring(end)));
            return new Route(
                    Pattern.compile(regex.toString()),
                    variables,
                    operations.stream().collect(Collectors.toMap(ApiOperation::method, Function.identity())));
        }
    }
}
