package org.starling.help.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.IWorkbenchHelpSystem;

/** F1: the chapter of what has the focus, or the first one. GTK has no help key of its own, as Windows has. */
public class ContextHelpHandler extends AbstractHandler {

	/** Where {@link IWorkbenchHelpSystem#setHelp(Control, String)} keeps the id of a control's context. */
	private static final String KEY = "org.eclipse.ui.help"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchHelpSystem help = PlatformUI.getWorkbench().getHelpSystem();
		for (Control c = Display.getCurrent().getFocusControl(); c != null; c = c.getParent()) {
			IContext context = c.getData(KEY) instanceof String id ? HelpSystem.getContext(id) : null;
			if (context != null) {
				help.displayContext(context, 0, 0);
				return null;
			}
		}
		help.displayHelp();
		return null;
	}
}
