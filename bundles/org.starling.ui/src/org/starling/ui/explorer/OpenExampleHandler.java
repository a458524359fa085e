package org.starling.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.examples.ExampleProjects;

/** Opens the example for beginners. */
public class OpenExampleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		return ProjectOpener.openExample(ExampleProjects.all().getFirst().id(),
				HandlerUtil.getActiveWorkbenchWindowChecked(event));
	}
}
