package org.starling.ui;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs workbench commands from links and tiles, so that a link does exactly what the menu does. UI thread. */
public final class CommandLinks {

	/** Opens the New Project wizard. */
	public static final String NEW_PROJECT = newWizard("org.starling.ui.newProject"); //$NON-NLS-1$
	/** Opens the New Model wizard. */
	public static final String NEW_MODEL = newWizard("org.starling.ui.newModel"); //$NON-NLS-1$
	/** Opens the import wizard for measured data. */
	public static final String IMPORT_DATA = "org.starling.ui.importData"; //$NON-NLS-1$
	/** Asks for a project folder and opens it. */
	public static final String OPEN_FOLDER = "org.starling.ui.openFolder"; //$NON-NLS-1$
	/** Copies the first example project into the workspace and opens it. */
	public static final String OPEN_EXAMPLE = "org.starling.ui.openExample"; //$NON-NLS-1$
	/** Opens the list of the guides. */
	public static final String OPEN_GUIDE = "org.starling.help.openGuide"; //$NON-NLS-1$
	/** Runs the selected or edited simulation. */
	public static final String RUN_SIMULATION = "org.starling.ui.runSimulation"; //$NON-NLS-1$

	/** The command, with its parameter, that opens a certain example. */
	public static String openExample(String exampleId) {
		return OPEN_EXAMPLE + "(exampleId=" + exampleId + ')'; //$NON-NLS-1$
	}

	/** The command, with its parameter, that opens a wizard of the New menu. */
	public static String newWizard(String wizardId) {
		return "org.eclipse.ui.newWizard(newWizardId=" + wizardId + ')'; //$NON-NLS-1$
	}

	/** The command, with its parameter, that opens a certain guide. */
	public static String openGuide(String guideId) {
		return OPEN_GUIDE + "(guideId=" + guideId + ')'; //$NON-NLS-1$
	}

	/**
	 * Runs a command; a failure is told in a dialog.
	 *
	 * @param command id of the command, with parameters as {@code id(name=value,name=value)}
	 * @return what the command's handler returned, null when it failed
	 */
	public static Object run(IServiceLocator services, String command) {
		try {
			return execute(services, command);
		} catch (CommandException e) {
			ErrorDialogs.show(Display.getCurrent().getActiveShell(), NLS.bind(Messages.Command_failed, command),
					Status.error(e.getLocalizedMessage(), e));
			return null;
		}
	}

	/**
	 * As {@link #run}; a failure is the caller's to tell.
	 *
	 * @throws CommandException when there is no such command, it can't run now, or it failed
	 */
	public static Object execute(IServiceLocator services, String command) throws CommandException {
		ParameterizedCommand parameterized = services.getService(ICommandService.class).deserialize(command);
		return services.getService(IHandlerService.class).executeCommand(parameterized, null);
	}

	private CommandLinks() {
	}
}
