package me.ratio.sandbox.server;

import java.util.UUID;

/**
 * The credentials of a further client of a tenant.
 *
 * @param id the client id
 * @param secret the client secret
 */
public record TenantClient(UUID id, String secret) {
    /** Names the client only. */
    @Override
    public String toString() {
        return "client " + id;
    }
}
