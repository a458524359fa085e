package org.starling.ui.editors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.starling.ui.tables.EditTarget;
import org.starling.ui.tables.TextTarget;

/** Undo and redo of the command stack with the command's name, and clipboard actions for what has the focus. */
public final class EditorActions {

	private final DocumentEditor editor;
	private final Map<String, IAction> actions = new LinkedHashMap<>();
	private final Action undo = new Action(Messages.Action_undo) {
		@Override
		public void run() {
			undo();
		}
	};
	private final Action redo = new Action(Messages.Action_redo) {
		@Override
		public void run() {
			redo();
		}
	};

	private final Action revert = new Action(Messages.Action_revert) {
		@Override
		public void run() {
			revert();
		}
	};

	EditorActions(DocumentEditor editor) {
		this.editor = editor;
		actions.put(ActionFactory.UNDO.getId(), undo);
		actions.put(ActionFactory.REDO.getId(), redo);
		add(ActionFactory.CUT, Messages.Action_cut, EditTarget::cut);
		add(ActionFactory.COPY, Messages.Action_copy, EditTarget::copy);
		add(ActionFactory.PASTE, Messages.Action_paste, EditTarget::paste);
		add(ActionFactory.DELETE, Messages.Action_delete, EditTarget::delete);
		add(ActionFactory.SELECT_ALL, Messages.Action_selectAll, EditTarget::selectAll);
		actions.put(ActionFactory.REVERT.getId(), revert);
		update();
	}

	private void add(ActionFactory factory, String text, Consumer<EditTarget> what) {
		actions.put(factory.getId(), new Action(text) {
			@Override
			public void run() {
				EditTarget target = target();
				if (target != null) {
					what.accept(target);
				}
			}
		});
	}

	private static EditTarget target() {
		for (Control c = Display.getCurrent().getFocusControl(); c != null; c = c.getParent()) {
			if (c.getData(EditTarget.KEY) instanceof EditTarget target) {
				return target;
			}
			if (TextTarget.of(c) instanceof EditTarget text) {
				return text;
			}
		}
		return null;
	}

	/** Drops a text that is being typed; undoes the last command when there is none. */
	public void undo() {
		if (!editor.sessionContext().cancelPending() && editor.session().stack().canUndo()) {
			editor.session().stack().undo();
		}
	}

	public void redo() {
		editor.sessionContext().commitPending();
		if (editor.session().stack().canRedo()) {
			editor.session().stack().redo();
		}
	}

	/** Reads the file again; all changes since the last save are gone, and so is their undo. */
	public void revert() {
		editor.reload();
	}

	void update() {
		revert.setEnabled(editor.isDirty());
		var stack = editor.session().stack();
		update(undo, Messages.Action_undo, Messages.Action_undoNamed, stack.canUndo() ? stack.getUndoCommand() : null);
		update(redo, Messages.Action_redo, Messages.Action_redoNamed, stack.canRedo() ? stack.getRedoCommand() : null);
	}

	private static void update(Action action, String plain, String named, Command command) {
		action.setEnabled(command != null);
		String text = command == null ? plain : NLS.bind(named, command.getLabel());
		action.setText(text);
		action.setToolTipText(text.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The action for a global id, such as {@code undo}. */
	public IAction action(String id) {
		return actions.get(id);
	}

	void install(IActionBars bars) {
		actions.forEach(bars::setGlobalActionHandler);
		bars.updateActionBars();
	}
}
