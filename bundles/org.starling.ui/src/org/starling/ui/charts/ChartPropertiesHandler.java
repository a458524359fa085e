package org.starling.ui.charts;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.ErrorDialogs;

/** Opens the properties of the chart that the chart view shows. */
public class ChartPropertiesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			((ChartView) window.getActivePage().showView(ChartView.ID, null, IWorkbenchPage.VIEW_VISIBLE)).openProperties();
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), Messages.Action_properties, e.getStatus());
		}
		return null;
	}
}
