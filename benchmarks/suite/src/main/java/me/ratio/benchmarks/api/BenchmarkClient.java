package me.ratio.benchmarks.api;

import java.io.IOException;
import java.time.OffsetDateTime;

/**
 * Makes the same calls with one of the compared clients. Every method decodes the whole response into typed models and
 * returns a value that was read from them, so that no client can leave out the work and setup can verify the result.
 */
public interface BenchmarkClient extends AutoCloseable {
    /** Lists four wallets, about 0.9 KB, and returns when the last one changed. */
    OffsetDateTime listWallets(String userId) throws Exception;

    /** Adds a wallet with a POST and returns its id. */
    String connectWallet() throws Exception;

    /** Lists a page of transactions, about 100 KB, and returns when the last one changed. */
    OffsetDateTime listActivity() throws Exception;

    /** Lists the wallets of a user that the server does not know and returns the status of the error response. */
    int listWalletsOfUnknownUser() throws Exception;

    /** Closes all connections. */
    @Override
    void close() throws IOException;
}
