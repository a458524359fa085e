package org.starling.ui.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.starling.workflow.Freshness;
import org.starling.workflow.SimulationState;

/** What a project held when its folder was last read. Immutable. */
public final class ProjectContents {

	private final String title;
	private final Map<Category, List<DocumentNode>> documents;
	private final Map<IFile, DocumentNode> byFile = new HashMap<>();
	private final List<IFile> dataFiles;
	private final List<RunNode> runs;
	private final String problem;

	/**
	 * A document.
	 *
	 * @param problem what keeps it from being read, or null
	 * @param state   a simulation beside its newest run; null for another kind
	 */
	public record DocumentNode(IFile file, String name, String problem, SimulationState state) {

		/** Whether a file that the newest run of the simulation depended on has changed since. */
		public boolean isStale() {
			return state != null && state.freshness() == Freshness.STALE;
		}
	}

	/**
	 * @param title     title of the project
	 * @param documents documents by group, in the order of their names
	 * @param dataFiles data files, in the order of their paths
	 * @param runs      runs, newest first
	 * @param problem   why the folder could not be read, or null
	 */
	ProjectContents(String title, Map<Category, List<DocumentNode>> documents, List<IFile> dataFiles, List<RunNode> runs, String problem) {
		this.title = title;
		this.documents = Map.copyOf(documents);
		this.dataFiles = List.copyOf(dataFiles);
		this.runs = List.copyOf(runs);
		this.problem = problem;
		documents.values().forEach(group -> group.forEach(document -> byFile.put(document.file(), document)));
	}

	public String title() {
		return title;
	}

	/** All documents by group, in the order of their names. */
	public Map<Category, List<DocumentNode>> documents() {
		return documents;
	}

	/** In the order of their paths. */
	public List<IFile> dataFiles() {
		return dataFiles;
	}

	/** Newest first. */
	public List<RunNode> runs() {
		return runs;
	}

	/** Why the folder could not be read, or null. */
	public String problem() {
		return problem;
	}

	/** Documents of a group. */
	public List<DocumentNode> documents(Category category) {
		return documents.getOrDefault(category, List.of());
	}

	/** Number of members of a group. */
	public int size(Category category) {
		return switch (category) {
		case RESULTS -> runs.size();
		case DATA -> dataFiles.size();
		default -> documents(category).size();
		};
	}

	/** The document in a file, or null. */
	public DocumentNode document(IFile file) {
		return byFile.get(file);
	}
}
