package org.starling.ui.editors.fields;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.starling.ui.emf.Commands;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;

/** A dialog with a check mark for each value that can be in a list. */
final class ListChooser {

	static void open(Shell shell, EditContext context, EObject owner, ValueAccess access) {
		List<String> proposals = access.format().proposals(owner);
		List<String> chosen = Stream.of(access.text(owner).split(",")).map(String::strip).toList(); //$NON-NLS-1$
		ListSelectionDialog dialog = ListSelectionDialog.of(proposals.toArray())
				.contentProvider(ArrayContentProvider.getInstance()).labelProvider(new LabelProvider())
				.preselect(proposals.stream().filter(chosen::contains).toArray())
				.message(proposals.isEmpty() ? Messages.List_none : NLS.bind(Messages.List_chooseFor, access.label()))
				.title(access.label()).create(shell);
		if (dialog.open() == Window.OK) {
			write(context, owner, access, Arrays.stream(dialog.getResult()).map(String::valueOf)
					.collect(Collectors.joining(", "))); //$NON-NLS-1$
		}
	}

	private static void write(EditContext context, EObject owner, ValueAccess access, String text) {
		try {
			Command command = access.change(context.domain(), owner, text);
			if (command != null) {
				context.execute(Commands.changeLabel(owner, access), command);
			}
		} catch (InvalidValueException e) {
			context.report(e.getMessage());
		}
	}

	private ListChooser() {
	}
}
