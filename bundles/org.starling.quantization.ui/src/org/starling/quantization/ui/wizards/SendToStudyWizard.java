package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.RunRefusedException;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceFiles;
import org.starling.ui.wizards.WorkingWizard;

/** The unknowns of an analytical run become samples of a study, with uncertainty and provenance, after the person has seen what is to happen. */
public final class SendToStudyWizard extends WorkingWizard {

	private final IWorkbenchPage page;
	private final IProject project;
	private final SendToStudyPage choice;

	/**
	 * @param file       of the run, which is as it was saved
	 * @param run        the run's document; only read
	 * @param quantified its results
	 */
	public SendToStudyWizard(IWorkbenchPage page, IFile file, AnalyticalRun run, QuantifiedRun quantified) {
		this.page = page;
		project = file.getProject();
		choice = new SendToStudyPage(file, run, quantified);
		setWindowTitle(Messages.Send_title);
		setDefaultPageImageDescriptor(Images.banner(Images.IMPORT));
		setNeedsProgressMonitor(true);
	}

	/** The dialog, ready to be opened. */
	public static WizardDialog dialog(IWorkbenchPage page, IFile file, AnalyticalRun run, QuantifiedRun quantified) {
		WizardDialog dialog = new WizardDialog(page.getWorkbenchWindow().getShell(), new SendToStudyWizard(page, file, run, quantified));
		dialog.setPageSize(760, 480);
		return dialog;
	}

	@Override
	public void addPages() {
		addPage(choice);
	}

	@Override
	protected boolean finish() {
		SendPlan plan = choice.plan();
		try {
			getContainer().run(true, false, monitor -> apply(plan));
			IDE.openEditor(page, WorkspaceFiles.file(project, plan.study()));
			return true;
		} catch (InvocationTargetException e) {
			ErrorDialogs.show(getShell(), Messages.Send_title, Status.error(ErrorDialogs.reason(e.getCause()), e.getCause()));
		} catch (PartInitException e) {
			ErrorDialogs.show(getShell(), Messages.Send_title, e.getStatus());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	private void apply(SendPlan plan) throws InvocationTargetException {
		try {
			Path folder = project.getLocation().toPath();
			plan.apply(ProjectFolder.open(folder));
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
			ProjectIndex.shared().read(project);
		} catch (IOException | CoreException | RunRefusedException e) {
			throw new InvocationTargetException(e);
		}
	}
}
