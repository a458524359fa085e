package org.starling.ui.emf;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Names and groups commands for the undo menu. */
public final class Commands {

	/** The command under a name of its own. */
	public static Command named(String label, Command command) {
		if (command instanceof CompoundCommand compound && compound.getLabel().equals(label)) {
			return compound;
		}
		CompoundCommand named = new CompoundCommand(label);
		named.append(command);
		return named;
	}

	/** "Change CL unit": what a change of one value is called. */
	public static String changeLabel(EObject owner, ValueAccess access) {
		if (owner.eContainer() == null) {
			return NLS.bind(Messages.Command_change, access.label());
		}
		return NLS.bind(Messages.Command_change,
				access.label().isEmpty() ? ObjectLabels.of(owner) : ObjectLabels.of(owner) + " " + access.label()); //$NON-NLS-1$
	}

	private Commands() {
	}
}
