package org.starling.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.starling.sdk.PluginKind;
import org.starling.sdk.PluginNames;
import org.starling.sdk.PluginProject;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;

/** File > New > Plug-in project: what {@code starling plugin new} writes. The project is no project of the workspace; what comes next is said. */
public final class NewPluginWizard extends WorkingWizard implements INewWizard {

	private final NewPluginPage page = new NewPluginPage();

	public NewPluginWizard() {
		setWindowTitle(Messages.Plugin_title);
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Images.banner(Images.NEW_PROJECT));
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		// a plug-in belongs to no project
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	protected boolean finish() {
		PluginNames names = page.names();
		PluginKind kind = page.kind();
		Path folder = page.folder();
		Path installation = page.installation();
		try {
			getContainer().run(true, false, monitor -> write(folder, kind, names, installation));
		} catch (InvocationTargetException e) {
			ErrorDialogs.show(getShell(), Messages.Plugin_title, Status.error(ErrorDialogs.reason(e.getCause()), e.getCause()));
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		MessageDialog.openInformation(getShell(), Messages.Plugin_title, NLS.bind(Messages.Plugin_done, names.label(), folder));
		return true;
	}

	private static void write(Path folder, PluginKind kind, PluginNames names, Path installation) throws InvocationTargetException {
		try {
			PluginProject.write(folder, kind, names, installation);
		} catch (IOException e) {
			throw new InvocationTargetException(e);
		}
	}
}
