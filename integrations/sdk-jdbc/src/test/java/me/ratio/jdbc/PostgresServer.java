package me.ratio.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The PostgreSQL server of all tests in this JVM, which is started when it is first asked for. */
final class PostgresServer {
    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path PROCESS_ID = FOLDER.resolve("server.pid");

    private static PostgresServer shared;

    private EmbeddedPostgres server;
    private JdbcConnectionPool pool;

    private PostgresServer() throws IOException {
        endServerOfAnEarlierRun();
        deleteData();
        start(0);
        TestTables.create(pool);
    }

    /** Returns the server. On a platform for which there is none, the test is skipped. */
    static synchronized PostgresServer shared() {
        if (shared == null) {
            if (PostgresServer.class.getResource("/postgres-" + platform() + ".txz") == null) {
                System.err.println("SKIPPED: there is no PostgreSQL for " + platform() + " in this build");
                throw new TestAbortedException("no PostgreSQL for " + platform());
            }
            try {
                shared = new PostgresServer();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }
        return shared;
    }

    private static String platform() {
        String system = System.getProperty("os.name");
        String name = system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "darwin" : "linux";
        return name + "-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64");
    }

    /** A server survives the kill of the JVM that started it. */
    private static void endServerOfAnEarlierRun() throws IOException {
        if (Files.exists(PROCESS_ID)) {
            ProcessHandle.of(Long.parseLong(Files.readString(PROCESS_ID)))
                    .filter(process -> process.info().commandLine().orElse("").contains(DATA.toString()))
                    .ifPresent(PostgresServer::kill);
        }
    }

    private static void deleteData() throws IOException {
        if (Files.exists(DATA)) {
            try (Stream<Path> files = Files.walk(DATA)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void start(int port) throws IOException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(FOLDER.resolve("program").toFile())
                .setDataDirectory(DATA)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setPort(port)
                .start();
        Files.writeString(PROCESS_ID, Long.toString(process().pid()));
        pool = JdbcConnectionPool.create(connections());
        pool.setMaxConnections(32);
    }

    private static ProcessHandle process() throws IOException {
        String id = Files.readAllLines(DATA.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private ConnectionPoolDataSource connections() {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url());
        source.setUser("postgres");
        return source;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** Returns a pool of connections, which ends with the server. */
    synchronized DataSource dataSource() {
        return pool;
    }

    /** Returns a source of a new connection each time. */
    synchronized DataSource unpooled() {
        return server.getPostgresDatabase();
    }

    /** Kills the server, so that it writes nothing any more, and starts another on its data and port. */
    synchronized void killAndRestart() throws IOException {
        kill(process());
        int port = server.getPort();
        server.close(); // releases the lock on the data
        start(port);
    }

    private static void kill(ProcessHandle server) {
        List<ProcessHandle> processes =
                Stream.concat(server.descendants(), Stream.of(server)).toList();
        server.destroyForcibly();
        processes.forEach(process -> process.onExit().join());
    }
}
