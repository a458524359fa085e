package org.starling.app.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Executes the commands of the workbench in random order, each once before one comes again. UI thread. */
final class RandomCommandsOfWindow {

	/** What ends the program or opens another, and what asks for a parameter that only a menu knows. */
	private static final Set<String> NOT = Set.of("org.eclipse.ui.file.exit", "org.eclipse.ui.file.restartWorkbench",
			"org.eclipse.ui.window.closeAllWindows",
			"org.eclipse.ui.window.spy", "org.eclipse.ui.browser.openBrowser", "org.eclipse.ui.browser.openBundleResource");

	private final Random random;
	private final List<Command> open = new ArrayList<>();
	private final Set<String> executed = new TreeSet<>();
	private int count;

	RandomCommandsOfWindow(Random random) {
		this.random = random;
	}

	int count() {
		return count;
	}

	/** How many different ones. */
	int executed() {
		return executed.size();
	}

	/** The last window ends the program. */
	private static final Set<String> NOT_OF_ONE_WINDOW = Set.of("org.eclipse.ui.file.closeWindow", "org.eclipse.ui.window.closeWindow");

	/** Menus wait until a person has chosen, and the dialogs of the platform's cheat sheets are for its own classes. */
	private boolean isOffered(String id) {
		return !NOT.contains(id) && !id.endsWith("Menu")
				&& !id.startsWith("org.eclipse.ui.dialogs.");
	}

	/** Some commands of the platform are made for code alone: they fail without parameters that they call optional. */
	private static boolean needsParameter(Command command) throws NotDefinedException {
		IParameter[] parameters = command.getParameters();
		return command.getId().equals("org.eclipse.ui.navigate.showResourceByPath")
				|| parameters != null && Arrays.stream(parameters).anyMatch(parameter -> !parameter.isOptional());
	}

	/** Executes the next one that can be executed now; returns its id. */
	String execute() throws Exception {
		if (open.isEmpty()) {
			for (Command command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
				if (isOffered(command.getId()) && !needsParameter(command)) {
					open.add(command);
				}
			}
		}
		while (!open.isEmpty()) {
			Command command = open.remove(random.nextInt(open.size()));
			boolean isLast = PlatformUI.getWorkbench().getWorkbenchWindowCount() == 1;
			if (command.isHandled() && command.isEnabled() && !(isLast && NOT_OF_ONE_WINDOW.contains(command.getId()))) {
				try {
					PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(new ParameterizedCommand(command, null), null);
				} catch (NotEnabledException | NotHandledException | NotDefinedException e) {
					continue;
				} catch (Exception e) {
					throw new Exception(command.getId(), e);
				}
				count++;
				executed.add(command.getId());
				return command.getId();
			}
		}
		return "no command";
	}
}
