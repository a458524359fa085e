package org.starling.help.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/** Help > Contents and F1 open the help view; no web server, no browser. */
public class StarlingHelpUI extends AbstractHelpUI {

	private static final String FIRST_CHAPTER = "content/start.md"; //$NON-NLS-1$

	@Override
	public void displayHelp() {
		show(FIRST_CHAPTER);
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		IHelpResource[] topics = context == null ? new IHelpResource[0] : context.getRelatedTopics();
		show(topics.length == 0 ? null : topics[0].getHref());
	}

	@Override
	public void displayHelpResource(String href) {
		show(href);
	}

	@Override
	public boolean isContextHelpDisplayed() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window != null && window.getActivePage() != null && window.getActivePage().findView(HelpView.ID) != null;
	}

	private static void show(String href) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			HelpView view = (HelpView) window.getActivePage().showView(HelpView.ID);
			if (href != null) {
				view.open(href);
			}
		} catch (PartInitException e) {
			ILog.of(StarlingHelpUI.class).error("the help view cannot be opened", e); //$NON-NLS-1$
		}
	}
}
