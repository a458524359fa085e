package org.starling.sbml.internal.sedml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.sedml.TaskImport.ReadTask;
import org.starling.sbml.sedml.SedmlImport;
import org.w3c.dom.Element;

/** One SED-ML document on its way to simulations. Used once. */
public final class DocumentImport {

	private final Path file;

	public DocumentImport(Path file) {
		this.file = file;
	}

	public SedmlImport read() throws IOException {
		Element root = SourceXml.read(file).getDocumentElement();
		if (!"sedML".equals(root.getLocalName()) || !String.valueOf(root.getNamespaceURI()).contains("sed-ml")) {
			throw SourceXml.refused(file, Xml.line(root), "it is no SED-ML: its root is <" + root.getNodeName() + ">", null);
		}
		SedmlContext context = new SedmlContext(file, root);
		Map<String, ReadTask> tasks = tasks(context);
		if (tasks.isEmpty()) {
			throw context.refused(root, "none of its tasks can be run here" + reasons(context), null);
		}
		new OutputImport(context, tasks).read();
		Set<Model> models = new LinkedHashSet<>();
		tasks.values().forEach(t -> models.add(t.simulation().getModel()));
		List<Simulation> simulations = tasks.values().stream().map(ReadTask::simulation).toList();
		return new SedmlImport(List.copyOf(models), simulations, context.messages);
	}

	private static String reasons(SedmlContext context) {
		return context.messages.isEmpty() ? ": it has no task" : ": " + context.messages.getFirst();
	}

	/** The tasks that something shows, and those that are no part of another. */
	private static Map<String, ReadTask> tasks(SedmlContext context) throws IOException {
		Set<String> parts = new HashSet<>();
		Set<String> shown = new HashSet<>();
		for (Element task : context.list("listOfTasks")) {
			Xml.list(task, "listOfSubTasks").forEach(p -> parts.add(Xml.attribute(p, "task")));
		}
		for (Element generator : context.list("listOfDataGenerators")) {
			Xml.list(generator, "listOfVariables").forEach(v -> shown.add(Xml.attribute(v, "taskReference")));
		}
		TaskImport reader = new TaskImport(context, new ModelSource(context));
		Map<String, ReadTask> tasks = new LinkedHashMap<>();
		for (Element task : context.list("listOfTasks")) {
			String id = Xml.attribute(task, "id");
			if (!parts.contains(id) || shown.contains(id)) {
				try {
					tasks.put(id, reader.read(task));
				} catch (LeftOutException e) {
					context.warning(e.where(), e.getMessage() + (e.where() == task ? "; it is left out" : "; the task '" + id + "' is left out"));
				}
			}
		}
		return tasks;
	}
}
