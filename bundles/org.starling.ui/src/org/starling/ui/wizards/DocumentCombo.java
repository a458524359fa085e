package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Combo;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;

/** A choice among a project's documents of one group. */
public final class DocumentCombo {

	private final Combo combo;
	private final Category category;
	private final String none;
	private IProject project;
	private List<DocumentNode> documents = List.of();

	/** @param none entry for no document, or null when one must be chosen */
	public DocumentCombo(Combo combo, Category category, String none) {
		this.combo = combo;
		this.category = category;
		this.none = none;
	}

	/** Lists the documents of a project, null for one that is yet to be made. */
	public void show(IProject other) {
		if (other != null && other.equals(project)) {
			return;
		}
		project = other;
		ProjectContents contents = other == null ? null : ProjectIndex.shared().contents(other);
		documents = contents == null ? List.of() : contents.documents(category);
		combo.removeAll();
		if (none != null) {
			combo.add(none);
		}
		documents.forEach(d -> combo.add(d.name()));
		combo.select(0);
	}

	/** Selects the document in a file when it is listed. */
	public void select(Path file) {
		for (int i = 0; i < documents.size(); i++) {
			if (documents.get(i).file().getLocation().toPath().equals(file)) {
				combo.select(i + (none == null ? 0 : 1));
			}
		}
	}

	/** File of the chosen document, or null. */
	public Path chosen() {
		int index = combo.getSelectionIndex() - (none == null ? 0 : 1);
		return index < 0 || index >= documents.size() ? null : documents.get(index).file().getLocation().toPath();
	}
}
