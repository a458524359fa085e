package org.starling.ui.runs;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.ResourceUtil;
import org.starling.ui.preferences.UiPreferences;

/** A run uses what is on disk; unsaved documents of its project are saved first, with or without asking. UI thread. */
public final class SaveBeforeRun {

	/** Whether the run can go on. */
	public static boolean save(IWorkbenchPage page, IProject project) {
		for (IEditorPart editor : page.getDirtyEditors()) {
			IFile file = ResourceUtil.getFile(editor.getEditorInput());
			if (file != null && file.getProject().equals(project) && !(mayAsk(page, editor) && page.saveEditor(editor, false))) {
				return false;
			}
		}
		return true;
	}

	private static boolean mayAsk(IWorkbenchPage page, IEditorPart editor) {
		IPreferenceStore store = UiPreferences.store();
		if (!UiPreferences.SAVE_ASK.equals(store.getString(UiPreferences.SAVE_BEFORE_RUN))) {
			return true;
		}
		MessageDialogWithToggle dialog = MessageDialogWithToggle.openOkCancelConfirm(page.getWorkbenchWindow().getShell(),
				Messages.Save_title, NLS.bind(Messages.Save_question, editor.getTitle()), Messages.Save_always, false, null, null);
		boolean yes = dialog.getReturnCode() == IDialogConstants.OK_ID;
		if (yes && dialog.getToggleState()) {
			UiPreferences.put(UiPreferences.SAVE_BEFORE_RUN, UiPreferences.SAVE_ALWAYS);
		}
		return yes;
	}

	private SaveBeforeRun() {
	}
}
