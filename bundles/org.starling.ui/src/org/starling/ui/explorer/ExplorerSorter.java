package org.starling.ui.explorer;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Projects by name; groups, documents and runs in the order in which the content provider gives them. */
public class ExplorerSorter extends ViewerComparator {

	@Override
	public int category(Object element) {
		if (element instanceof MemberRange range) {
			return range.first();
		}
		return element instanceof CategoryNode node ? node.category().ordinal() : 0;
	}

	@Override
	public int compare(Viewer viewer, Object first, Object second) {
		if (first instanceof RunNode || second instanceof RunNode) {
			return 0;
		}
		return super.compare(viewer, first, second);
	}
}
