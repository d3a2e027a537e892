import java.io.File;
import java.util.HashSet;
import java.util.Set;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** What Gephi reads: {@code java -cp gephi-toolkit.jar GephiReader.java FILE.gexf}. */
public class GephiReader {
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        String issues = String.valueOf(container.getReport().getText());
        importer.process(container, new DefaultProcessor(), workspace);
        Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
        Set<String> colours = new HashSet<>();
        for (Node node : graph.getNodes()) {
            colours.add(node.getAttribute("kind") + " " + Integer.toHexString(node.getColor().getRGB()));
        }
        int dated = 0;
        int quoted = 0;
        double weight = 0;
        for (Edge edge : graph.getEdges()) {
            weight += edge.getWeight();
            if (graph.getModel().getEdgeTable().hasColumn("quote") && edge.getAttribute("quote") != null) quoted++;
            if (edge.getAttribute("timeset") != null) dated++;
        }
        System.out.printf(
                "{\"nodes\": %d, \"edges\": %d, \"dated\": %d, \"quoted\": %d, \"weight\": %.1f, \"kinds\": %d, \"colours\": %d, \"issues\": \"%s\"}%n",
                graph.getNodeCount(), graph.getEdgeCount(), dated, quoted, weight,
                graph.getModel().getEdgeTypeCount(), colours.size(),
                issues.replaceAll("[\\\\\"\\n\\r\\t]", " ").trim());
    }
}
