package org.starling.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.CommandLinks;

/** What is selected in the tree has its properties in a view, not in a dialog. */
public class PropertiesHandler extends AbstractHandler {

	private static final String VIEW = "org.eclipse.ui.views.showView(org.eclipse.ui.views.showView.viewId=org.eclipse.ui.views.PropertySheet)"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		return CommandLinks.run(HandlerUtil.getActiveWorkbenchWindowChecked(event), VIEW);
	}
}
