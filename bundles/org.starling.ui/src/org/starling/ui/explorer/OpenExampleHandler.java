package org.starling.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.examples.ExampleProjects;

/** Opens an example: that which the command's parameter names, else the one for beginners. */
public class OpenExampleHandler extends AbstractHandler {

	private static final String EXAMPLE_ID = "exampleId"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String id = event.getParameter(EXAMPLE_ID);
		return ProjectOpener.openExample(id == null ? ExampleProjects.all().getFirst().id() : id,
				HandlerUtil.getActiveWorkbenchWindowChecked(event));
	}
}
