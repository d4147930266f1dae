package me.ratio.runtime.operation;

import java.io.Serializable;

/**
 * A kind of credential that operations ask for, as a security scheme of the API's document describes it.
 *
 * @param scheme the name of the security scheme
 * @param header the header that carries the credential
 * @param prefix the text before the value in the header, such as {@code "Bearer "}; empty for an API key
 */
public record Credential(String scheme, String header, String prefix) implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return scheme;
    }
}
