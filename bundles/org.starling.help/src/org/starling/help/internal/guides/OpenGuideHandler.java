package org.starling.help.internal.guides;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the guide that the parameter names, or the list of all. */
public class OpenGuideHandler extends AbstractHandler {

	private static final String GUIDE = "guideId"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String id = event.getParameter(GUIDE);
		try {
			Guide guide = id == null ? null : Guides.byId(id);
			GuidesView view = (GuidesView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(GuidesView.ID);
			if (guide == null) {
				view.showList();
			} else {
				view.show(guide);
			}
			return null;
		} catch (IOException | PartInitException e) {
			throw new ExecutionException(e.getLocalizedMessage(), e);
		}
	}
}
