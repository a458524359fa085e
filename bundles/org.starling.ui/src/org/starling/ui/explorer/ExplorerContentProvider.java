package org.starling.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.starling.ui.explorer.ProjectContents.DocumentNode;

/** Projects, their groups, and the documents, runs and data files in them. */
public class ExplorerContentProvider implements ITreeContentProvider {

	private static final Object[] NONE = {};

	private final Consumer<IProject> listener = this::changed;
	private StructuredViewer viewer;

	@Override
	public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
		viewer = (StructuredViewer) newViewer;
		ProjectIndex.shared().addListener(listener);
	}

	@Override
	public void dispose() {
		ProjectIndex.shared().removeListener(listener);
	}

	private void changed(IProject project) {
		StructuredViewer target = viewer;
		if (target == null || target.getControl().isDisposed()) {
			return;
		}
		target.getControl().getDisplay().asyncExec(() -> {
			if (!target.getControl().isDisposed()) {
				boolean known = target.testFindItem(project) != null;
				target.refresh(known && project.isAccessible() ? project : target.getInput());
			}
		});
	}

	@Override
	public Object[] getElements(Object input) {
		return getChildren(input);
	}

	@Override
	public Object[] getChildren(Object parent) {
		if (parent instanceof IWorkspaceRoot) {
			return WorkspaceProjects.all().toArray();
		}
		if (parent instanceof IProject project) {
			return project.isOpen() ? groups(project) : NONE;
		}
		if (parent instanceof MemberRange range) {
			return range.in(members(range.group())).toArray();
		}
		if (!(parent instanceof CategoryNode node)) {
			return NONE;
		}
		List<?> members = members(node);
		return MemberRange.isNeeded(members.size()) ? MemberRange.of(node, members.size()).toArray() : members.toArray();
	}

	private static Object[] groups(IProject project) {
		List<Object> groups = new ArrayList<>();
		for (Category category : Category.values()) {
			groups.add(new CategoryNode(project, category));
		}
		return groups.toArray();
	}

	/** What stands in a group, in order. */
	static List<?> members(CategoryNode node) {
		ProjectContents contents = ProjectIndex.shared().contents(node.project());
		if (contents == null) {
			return List.of();
		}
		return switch (node.category()) {
		case RESULTS -> contents.runs();
		case DATA -> contents.dataFiles();
		default -> contents.documents(node.category()).stream().map(DocumentNode::file).toList();
		};
	}

	@Override
	public Object getParent(Object element) {
		if (element instanceof IProject project) {
			return project.getWorkspace().getRoot();
		}
		if (element instanceof CategoryNode node) {
			return node.project();
		}
		if (element instanceof MemberRange range) {
			return range.group();
		}
		if (element instanceof RunNode run) {
			return container(new CategoryNode(run.project(), Category.RESULTS), run);
		}
		return element instanceof IFile file ? container(group(file), file) : null;
	}

	private static CategoryNode group(IFile file) {
		Category category = Category.ofExtension(file.getFileExtension());
		return new CategoryNode(file.getProject(), category == null ? Category.DATA : category);
	}

	/** The group, or the range of it in which a member stands. */
	private static Object container(CategoryNode group, Object member) {
		ProjectContents contents = ProjectIndex.shared().contents(group.project());
		int size = contents == null ? 0 : contents.size(group.category());
		int index = MemberRange.isNeeded(size) ? members(group).indexOf(member) : -1;
		return index < 0 ? group : MemberRange.at(group, size, index);
	}

	@Override
	public boolean hasChildren(Object element) {
		if (element instanceof CategoryNode node) {
			ProjectContents contents = ProjectIndex.shared().contents(node.project());
			return contents != null && contents.size(node.category()) > 0;
		}
		if (element instanceof MemberRange) {
			return true;
		}
		return element instanceof IProject project ? project.isOpen() : element instanceof IWorkspaceRoot;
	}
}
