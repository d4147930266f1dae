package me.ratio.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.testkit.PurchaseStoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FilePurchaseStoreTest extends PurchaseStoreTest {
    @TempDir
    private static Path folder;

    private static DataSource database;

    /** Keeps the file open between the calls of a check, which would take long otherwise. */
    private Connection open;

    @BeforeAll
    static void createDatabase() {
        database = TestTables.inFile(folder.resolve("purchases"));
        TestTables.create(database);
    }

    @Override
    protected PurchaseStore newStore() {
        open();
        return new JdbcPurchaseStore(database);
    }

    private void open() {
        try {
            open = database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    /** Closes the file before, so that the other store reads what is in it. */
    @Override
    protected PurchaseStore reopened(PurchaseStore opened) {
        try {
            close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return newStore();
    }
}
