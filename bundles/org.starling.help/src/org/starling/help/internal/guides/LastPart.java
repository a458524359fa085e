package org.starling.help.internal.guides;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Remembers which part was active before a view, for as long as the view is open. */
final class LastPart implements IPartListener2 {

	private final IWorkbenchPart view;
	private final IWorkbenchPage page;
	private IWorkbenchPart last;

	LastPart(IWorkbenchPart view) {
		this.view = view;
		page = view.getSite().getPage();
		remember(page.getActiveEditor());
		remember(page.getActivePart()); // the view itself already, when the platform activates before it creates
		page.addPartListener(this);
	}

	/** Gives that part the focus when it is still in sight. */
	void activate() {
		if (last != null && page.isPartVisible(last)) {
			page.activate(last);
		}
	}

	/** Gives the view the focus again, unless what happened since gave it to a part of its own. */
	void giveBack() {
		if (last != null && page.getActivePart() == last) {
			page.activate(view);
		}
	}

	private void remember(IWorkbenchPart part) {
		if (part != null && part != view) {
			last = part;
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		remember(reference.getPart(false));
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		IWorkbenchPart part = reference.getPart(false);
		if (part == view) {
			page.removePartListener(this);
		} else if (part == last) {
			last = null;
		}
	}
}
