package org.starling.ui.explorer;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.starling.workflow.Freshness;
import org.starling.workflow.SimulationState;

/**
 * What a project held when its folder was last read. Immutable.
 *
 * @param title     title of the project
 * @param documents documents by group, in the order of their names
 * @param dataFiles data files, in the order of their paths
 * @param runs      runs, newest first
 * @param problem   why the folder could not be read, or null
 */
public record ProjectContents(String title, Map<Category, List<DocumentNode>> documents, List<IFile> dataFiles,
		List<RunNode> runs, String problem) {

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
		for (List<DocumentNode> group : documents.values()) {
			for (DocumentNode document : group) {
				if (document.file().equals(file)) {
					return document;
				}
			}
		}
		return null;
	}
}
