package org.starling.ui.validation;

import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.starling.model.store.StarlingResource;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.emf.Commands;

/** Writes a suggested text through the editor of the file, as an undoable change that is left to be saved. UI thread. */
final class Correction {

	static void apply(IMarker marker, String label, String text) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			IEditorPart editor = IDE.openEditor(page, marker);
			IEditingDomainProvider provider = editor.getAdapter(IEditingDomainProvider.class);
			if (provider != null) {
				apply(marker, label, text, provider.getEditingDomain());
			}
		} catch (PartInitException e) {
			ErrorDialogs.show(page.getWorkbenchWindow().getShell(), label, e);
		}
	}

	private static void apply(IMarker marker, String label, String text, EditingDomain domain) {
		for (var resource : domain.getResourceSet().getResources()) {
			if (resource instanceof StarlingResource loaded
					&& loaded.path().toUri().equals(marker.getResource().getLocationURI())) {
				EObject object = ProblemMarkers.object(marker, loaded);
				EStructuralFeature feature = object == null ? null : ProblemMarkers.feature(marker, object);
				if (feature != null) {
					domain.getCommandStack().execute(Commands.named(label, SetCommand.create(domain, object, feature, text)));
				}
				return;
			}
		}
	}

	private Correction() {
	}
}
