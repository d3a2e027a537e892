import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * What {@code neo4j-admin database import full} makes of two files:
 * {@code java -cp '.neo4j/lib/*' AdminImport.java HOME NODES.csv RELATIONSHIPS.csv}. A new Neo4j is made in HOME.
 */
public class AdminImport {
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(home.resolve("conf"));
        var files = new DefaultFileSystemAbstraction();
        var context = new ExecutionContext(home, home.resolve("conf"), System.err, System.err, files);
        int status = new CommandLine(new ImportCommand.Full(context))
                .execute(
                        "neo4j",
                        "--nodes=" + arguments[1],
                        "--relationships=" + arguments[2],
                        "--multiline-fields=true",
                        "--report-file=" + home.resolve("import.report"));
        if (status != 0) System.exit(status);
        var service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
        try {
            String counts =
                    """
                    MATCH (n) WITH count(n) AS nodes, count(n.country) AS countries, sum(size(n.aliases)) AS aliases,
                         count(n.began) AS began
                    MATCH ()-[r]->()
                    WITH nodes, countries, aliases, began, count(r) AS edges, count(r.firstDate) AS dated,
                         count(r.title) AS titles, count(r.quote) AS quotes,
                         sum(CASE WHEN r.confidence >= 0.0 THEN 1 ELSE 0 END) AS sure
                    RETURN '{"nodes": ' + nodes + ', "aliases": ' + coalesce(aliases, 0) + ', "edges": ' + edges +
                           ', "dated": ' + dated + ', "nodeAttributes": {"country": ' + countries +
                           ', "began": ' + began + '}, "edgeAttributes": {"confidence": ' + sure + ', "title": ' + titles +
                           ', "quote": ' + quotes + '}}' AS read
                    """;
            String read = service.database("neo4j")
                    .executeTransactionally(counts, Map.of(), result -> (String) result.next().get("read"));
            System.out.println(read);
        } finally {
            service.shutdown();
        }
    }
}
