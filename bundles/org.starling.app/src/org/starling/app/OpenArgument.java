package org.starling.app;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.examples.ExampleProjects;
import org.starling.ui.explorer.ProjectOpener;

/**
 * The start argument {@code -starling.open WHAT}: the id of an example, the word {@code EXAMPLE} for the first one, or a
 * project folder. It is opened when the window is there.
 */
record OpenArgument(String what) {

	private static final String NAME = "-starling.open"; //$NON-NLS-1$
	private static final String FIRST_EXAMPLE = "EXAMPLE"; //$NON-NLS-1$

	/** The argument among those of the command line. */
	static Optional<OpenArgument> of(String[] arguments) {
		for (int i = 0; i + 1 < arguments.length; i++) {
			if (NAME.equals(arguments[i])) {
				return Optional.of(new OpenArgument(arguments[i + 1]));
			}
		}
		return Optional.empty();
	}

	void open(IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow() != null ? workbench.getActiveWorkbenchWindow()
				: workbench.getWorkbenchWindows()[0];
		String example = FIRST_EXAMPLE.equals(what) ? ExampleProjects.all().getFirst().id() : what;
		if (ExampleProjects.has(example)) {
			ProjectOpener.openExample(example, window);
		} else {
			ProjectOpener.openFolder(Path.of(what), window);
		}
	}
}
