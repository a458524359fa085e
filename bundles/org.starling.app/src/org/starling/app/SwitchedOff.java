package org.starling.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Switches a command of the platform off where its own handler would fail. */
public class SwitchedOff extends AbstractHandler {

	@Override
	public boolean isEnabled() {
		return false;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		return null;
	}
}
