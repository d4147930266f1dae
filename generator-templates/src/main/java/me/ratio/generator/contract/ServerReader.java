package me.ratio.generator.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;

/**
 * Reads the servers that are marked as environments: {@code {url: 'https://{region}.example', x-environment: live}},
 * where the variable {@code region} has the default {@code eu}, becomes {@code LIVE("https://eu.example")}. Other
 * servers have no name that a constant could have.
 */
final class ServerReader {
    /** Characters that a URL must not contain, but that documents have in theirs: blanks, undeclared variables. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

    private final GenerationProblems problems;

    ServerReader(GenerationProblems problems) {
        this.problems = problems;
    }

    List<ClientModel.Environment> environments(LocatedNode root) {
        List<ClientModel.Environment> environments = new ArrayList<>();
        root.elements("servers").forEach(server -> {
            LocatedNode name = server.child(Extensions.ENVIRONMENT);
            problems.errorUnless(name.node().isTextual(), name, "a string");
            if (name.node().isTextual()) {
                environments.add(new ClientModel.Environment(
                        name.text(), address(server), Documentation.of(server), name.pointer()));
            }
        });
        return environments;
    }

    /** Returns the address with its variables replaced by their defaults and illegal characters encoded. */
    private String address(LocatedNode server) {
        Matcher illegal = ILLEGAL.matcher(url(server));
        String address = illegal.replaceAll(
                character -> String.format("%%%02X", (int) character.group().charAt(0)));
        problems.errorUnless(server.has("url"), server, "a server with a 'url'");
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            problems.error(server.child("url").pointer(), "'" + server.text("url") + "' is not a valid URL");
        }
        return address;
    }

    private static String url(LocatedNode server) {
        String url = server.text("url");
        for (Map.Entry<String, LocatedNode> variable :
                server.members("variables").entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default"));
        }
        return url;
    }
}
