import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Serves Bolt from a folder, with authentication, until it is told to stop:
 * {@code NEO4J_PASSWORD=… java -cp 'lib/*' Launcher.java HOME PORT}. Writes the file HOME/ready once it answers.
 */
public class Launcher {
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        var address = new SocketAddress("localhost", Integer.parseInt(arguments[1]));
        String cache = System.getenv().getOrDefault("NEO4J_PAGE_CACHE_MB", "64");
        Path passwordSet = home.resolve("password-set");
        var service = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(cache) << 20)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        if (Files.notExists(passwordSet)) {
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", System.getenv("NEO4J_PASSWORD")));
            Files.createFile(passwordSet);
        }
        Files.writeString(home.resolve("ready"), address.toString());
        Thread.currentThread().join();
    }
}
