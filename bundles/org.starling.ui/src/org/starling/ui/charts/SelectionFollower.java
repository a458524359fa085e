package org.starling.ui.charts;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells the chart view what is selected and edited. */
final class SelectionFollower implements IPartListener2 {

	private final ChartView view;
	private final IWorkbenchPage page;
	private final ISelectionListener listener;

	SelectionFollower(ChartView view) {
		this.view = view;
		this.page = view.getSite().getPage();
		this.listener = view::follow;
	}

	void start() {
		page.addPostSelectionListener(listener);
		page.addPartListener(this);
		IEditorPart editor = page.getActiveEditor();
		if (editor != null) {
			view.follow(editor);
		}
		view.follow(page.getActivePart(), page.getSelection());
	}

	void stop() {
		page.removePostSelectionListener(listener);
		page.removePartListener(this);
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart editor) {
			view.follow(editor);
		}
	}
}
