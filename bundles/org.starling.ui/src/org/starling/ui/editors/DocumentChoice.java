package org.starling.ui.editors;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.Document;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.emf.ReferenceChoice;

/**
 * Other documents of the project by the names that its index knows, so that none is read before it is chosen. One that can't be read
 * has a problem marker of its own and is left out. UI thread.
 */
final class DocumentChoice<T extends Document> implements ReferenceChoice {

	private final IProject project;
	private final ProjectDocuments documents;
	private final Category category;
	private final Class<T> type;

	DocumentChoice(IProject project, ProjectDocuments documents, Category category, Class<T> type) {
		this.project = project;
		this.documents = documents;
		this.category = category;
		this.type = type;
	}

	private List<DocumentNode> nodes() {
		ProjectContents contents = ProjectIndex.shared().contents(project);
		return contents == null ? List.of() : contents.documents(category).stream().filter(d -> d.problem() == null).toList();
	}

	@Override
	public List<String> names(EObject owner) {
		return nodes().stream().map(DocumentNode::name).toList();
	}

	@Override
	public EObject find(EObject owner, String name) {
		for (DocumentNode node : nodes()) {
			if (node.name().equals(name)) {
				try {
					return documents.load(node.file().getLocation().toPath(), type);
				} catch (IOException e) {
					ILog.of(DocumentChoice.class).warn(node.file() + ": can't be chosen", e); //$NON-NLS-1$
				}
			}
		}
		return null;
	}
}
