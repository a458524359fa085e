package org.starling.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.results.InputHash;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.workflow.SimulationState;

/** Reads what a project folder holds: the heads of its documents and of its runs. On a worker thread. */
final class ProjectScan {

	private final IProject project;
	private final Path root;

	ProjectScan(IProject project) {
		this.project = project;
		this.root = project.getLocation().toPath();
	}

	ProjectContents read() {
		try {
			return contents();
		} catch (IOException | CoreException e) {
			return new ProjectContents(project.getName(), Map.of(), List.of(), List.of(), e.getMessage());
		}
	}

	private ProjectContents contents() throws IOException, CoreException {
		ProjectFolder folder = ProjectFolder.open(root);
		RunStore store = new RunStore(folder.resultsFolder());
		store.recover();
		List<RunRecord> runs = store.list();
		Set<Path> inputs = new HashSet<>();
		runs.forEach(r -> r.head().inputs().files().keySet().forEach(f -> inputs.add(Path.of(f))));
		InputHash now = InputHash.of(root, inputs);
		Map<Path, SimulationState> states = new HashMap<>();
		SimulationState.of(folder, runs, now).forEach(s -> states.put(s.simulation().path(), s));
		Map<Category, List<DocumentNode>> documents = new EnumMap<>(Category.class);
		for (Category category : Category.values()) {
			if (category.kind() != null) {
				documents.put(category, documents(folder, category.kind(), states));
			}
		}
		String title = folder.list(DocumentKind.PROJECT).getFirst().name();
		return new ProjectContents(title, documents, dataFiles(), nodes(runs, now), null);
	}

	private List<DocumentNode> documents(ProjectFolder folder, DocumentKind kind, Map<Path, SimulationState> states) throws IOException {
		List<DocumentNode> nodes = new ArrayList<>();
		for (DocumentEntry entry : folder.list(kind)) {
			nodes.add(new DocumentNode(file(entry.path()), entry.name(), entry.problem(), states.get(entry.path())));
		}
		Collator collator = Collator.getInstance();
		nodes.sort(Comparator.comparing(DocumentNode::name, collator));
		return nodes;
	}

	private IFile file(Path path) {
		return project.getFile(IPath.fromPath(root.relativize(path)));
	}

	private List<IFile> dataFiles() throws CoreException {
		List<IFile> files = new ArrayList<>();
		IFolder data = project.getFolder(Category.DATA.folder());
		if (data.exists()) {
			data.accept((IResourceVisitor) resource -> {
				if (resource instanceof IFile file && !resource.getName().startsWith(".")) { //$NON-NLS-1$
					files.add(file);
				}
				return !resource.getName().startsWith("."); //$NON-NLS-1$
			}, IResource.DEPTH_INFINITE, IResource.NONE);
		}
		files.sort(Comparator.comparing(f -> f.getProjectRelativePath().toString()));
		return files;
	}

	private List<RunNode> nodes(List<RunRecord> records, InputHash now) {
		List<RunNode> nodes = new ArrayList<>();
		for (RunRecord run : records) {
			SortedMap<String, String> then = run.head().inputs().files();
			boolean stale = then.entrySet().stream().anyMatch(e -> !e.getValue().equals(now.files().get(e.getKey())));
			nodes.add(new RunNode(project, run, stale));
		}
		return nodes;
	}
}
