package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.starling.analysis.study.StudyData;
import org.starling.model.base.Document;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.Project;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentFormatException;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.star.study.StudyAnalysis;
import org.starling.workflow.ProjectValidation;
import org.starling.workflow.ProjectValidation.Finding;
import org.starling.workflow.RunContext;
import org.starling.workflow.Staleness;

/**
 * What a report is about: a project's documents, or a selection of them with all they refer to, and the newest run of each. The documents
 * are loaded once; analyses are made when they are asked for and kept. For the thread that made it.
 */
public final class ReportContent {

	private final ProjectFolder project;
	private final RunStore store;
	private final RunContext context;
	private final Set<Path> selected;
	private final Map<Path, Document> documents = new LinkedHashMap<>();
	private final List<ReportedRun> runs = new ArrayList<>();
	private final Map<Study, StudyAnalysis> analyses = new LinkedHashMap<>();
	private final Map<Study, String> unreadable = new LinkedHashMap<>();

	private ReportContent(ProjectFolder project, RunStore store, Set<Path> selected, RunContext context) {
		this.project = project;
		this.store = store;
		this.selected = selected;
		this.context = context;
	}

	/**
	 * Loads the documents and the heads of the runs. A document that can't be read is left out; validation tells of it.
	 *
	 * @param store where the runs are, usually the project's own
	 * @param only  files of documents in the project; empty for the whole project
	 * @throws IOException when the folder or a run's record can't be read
	 */
	public static ReportContent of(ProjectFolder project, RunStore store, Collection<Path> only, RunContext context) throws IOException {
		Set<Path> selected = new TreeSet<>();
		only.forEach(p -> selected.add(project.path().resolve(p).normalize()));
		ReportContent content = new ReportContent(project, store, selected, context);
		content.load();
		content.loadRuns();
		return content;
	}

	private void load() throws IOException {
		for (DocumentKind kind : DocumentKind.values()) {
			if (kind == DocumentKind.PROJECT) {
				continue;
			}
			for (DocumentEntry entry : project.list(kind)) {
				requireNotCancelled();
				try {
					documents.put(entry.path(), project.load(entry.path()));
				} catch (DocumentFormatException e) {
					System.getLogger(ReportContent.class.getName()).log(System.Logger.Level.DEBUG, entry.path() + " is left out of the report", e);
				}
			}
		}
		if (!selected.isEmpty()) {
			Set<Document> wanted = DocumentReferences.closure(documents.entrySet().stream().filter(e -> selected.contains(e.getKey()))
					.map(Map.Entry::getValue).toList());
			documents.values().retainAll(wanted);
		}
	}

	/** The newest run of each kind, input and title. */
	private void loadRuns() throws IOException {
		Map<String, ReportedRun> newest = new LinkedHashMap<>();
		for (RunRecord run : store.list()) {
			String key = run.head().input() + "\n" + (isSimulation(run) ? "" : run.head().kind() + "\n" + run.head().title());
			if (!newest.containsKey(key) && (selected.isEmpty() || document(run) != null)) {
				newest.put(key, new ReportedRun(run, Staleness.changed(project, run), store));
			}
		}
		newest.keySet().stream().sorted().map(newest::get).forEach(runs::add);
	}

	private static boolean isSimulation(RunRecord run) {
		return run.head().kind().equals(org.starling.workflow.SimulationRunner.SIMULATION)
				|| run.head().kind().equals(org.starling.workflow.SimulationRunner.FIT);
	}

	public ProjectFolder folder() {
		return project;
	}

	/** What {@code project.starling} says. */
	public Project project() throws IOException {
		return project.project();
	}

	/** Whether it is a selection and not the whole project. */
	public boolean isSelection() {
		return !selected.isEmpty();
	}

	/** The files that were selected, relative to the project; without those that they refer to. */
	public List<String> selection() {
		return selected.stream().map(project::relativize).toList();
	}

	/** All documents of a type, by path. */
	public <T extends Document> List<T> documents(Class<T> type) {
		return documents.values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	public List<Document> documents() {
		return List.copyOf(documents.values());
	}

	public List<Molecule> molecules() {
		return documents(Molecule.class);
	}

	public List<Study> studies() {
		return documents(Study.class);
	}

	public List<Model> models() {
		return documents(Model.class);
	}

	public List<Simulation> simulations() {
		return documents(Simulation.class);
	}

	/** The file of a document, relative to the project, with slashes. */
	public String path(Document document) {
		return document.eResource() == null ? "" : project.relativize(DocumentStore.path(document.eResource().getURI()));
	}

	/** Where the runs are. */
	public RunStore store() {
		return store;
	}

	/** The newest run of each kind, input and title, by the input; of a simulation the newest alone. */
	public List<ReportedRun> runs() {
		return List.copyOf(runs);
	}

	/** The newest run of a simulation; null when it never ran. */
	public ReportedRun run(Simulation simulation) {
		String path = path(simulation);
		return runs.stream().filter(r -> isSimulation(r.run()) && r.run().head().input().equals(path)).findFirst().orElse(null);
	}

	/** The newest runs of models, such as populations, and of what is no document of the project. */
	public List<ReportedRun> otherRuns() {
		return runs.stream().filter(r -> !isSimulation(r.run())).filter(r -> !(document(r.run()) instanceof Document d) || d instanceof Model).toList();
	}

	private Document document(RunRecord run) {
		return documents.get(project.path().resolve(run.head().input()).normalize());
	}

	/**
	 * A study analysed by its own settings.
	 *
	 * @throws IOException when its samples can't be read
	 */
	public StudyAnalysis analysis(Study study) throws IOException {
		if (unreadable.containsKey(study)) {
			throw new IOException(unreadable.get(study));
		}
		StudyAnalysis known = analyses.get(study);
		if (known == null) {
			requireNotCancelled();
			try {
				known = StudyAnalysis.of(study, StudyData.load(study));
			} catch (IOException e) {
				unreadable.put(study, e.getMessage());
				throw e;
			}
			analyses.put(study, known);
		}
		return known;
	}

	/** What validation finds in the project; of a selection what it finds in its documents. */
	public List<Finding> findings() throws IOException {
		List<String> paths = documents.keySet().stream().map(project::relativize).toList();
		return ProjectValidation.of(project, context.solvers()).stream()
				.filter(f -> selected.isEmpty() || paths.stream().anyMatch(f.where()::startsWith)).toList();
	}

	/** Solvers, cancellation and progress. */
	public RunContext context() {
		return context;
	}

	/** @throws CancellationException when the person has had enough */
	public void requireNotCancelled() {
		if (context.cancelled().getAsBoolean()) {
			throw new CancellationException("the report was cancelled");
		}
	}
}
