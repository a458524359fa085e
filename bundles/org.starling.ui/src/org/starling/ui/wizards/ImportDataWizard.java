package org.starling.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceFiles;

/** Import of measured concentrations: file and format, meaning of the columns, what is wrong, and then a study. */
public class ImportDataWizard extends WorkingWizard {

	private final IWorkbenchPage workbenchPage;
	private final ImportFilePage filePage;
	private final ImportMappingPage mappingPage;
	private final ImportProblemsPage problemsPage;

	/**
	 * @param preferred project to propose, or null
	 * @param file      file to begin with, or null
	 */
	public ImportDataWizard(IWorkbenchPage workbenchPage, IProject preferred, Path file) {
		this(workbenchPage, preferred, file, null);
	}

	/** @param settings by which the file was read before, or null */
	ImportDataWizard(IWorkbenchPage workbenchPage, IProject preferred, Path file, SampleImportSettings settings) {
		this.workbenchPage = workbenchPage;
		filePage = new ImportFilePage(preferred, file, settings);
		mappingPage = new ImportMappingPage(filePage::plan);
		problemsPage = new ImportProblemsPage(mappingPage::samples);
		setWindowTitle(Messages.Import_title);
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Images.banner(Images.IMPORT));
	}

	@Override
	public void addPages() {
		addPage(filePage);
		addPage(mappingPage);
		addPage(problemsPage);
	}

	/** The problems are to be seen before the import is done. */
	@Override
	public boolean canFinish() {
		return super.canFinish() && getContainer().getCurrentPage() == problemsPage && mappingPage.samples() != null;
	}

	@Override
	protected boolean finish() {
		ProjectTarget target = filePage.target();
		SdtmImport samples = mappingPage.imported();
		StudyImportOptions options = StudyImportOptions.named(filePage.studyName());
		IFile[] study = new IFile[1];
		try {
			getContainer().run(true, false, monitor -> study[0] = importInto(target, samples, options, monitor));
			ExplorerView.reveal(workbenchPage, study[0]);
			IDE.openEditor(workbenchPage, study[0]);
			return true;
		} catch (InvocationTargetException e) {
			ErrorDialogs.show(getShell(), Messages.Import_failed, Status.error(ErrorDialogs.reason(e.getCause()), e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (PartInitException e) {
			ErrorDialogs.show(getShell(), Messages.Import_failed, e.getStatus());
		}
		return false;
	}

	private static IFile importInto(ProjectTarget target, SdtmImport samples, StudyImportOptions options, IProgressMonitor monitor)
			throws InvocationTargetException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Import_title, 3);
		try {
			IProject project = target.open(progress.split(1));
			ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
			Study study = StudyImporter.importInto(folder, samples, options);
			progress.worked(1);
			project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
			ProjectIndex.shared().read(project);
			return WorkspaceFiles.file(project, DocumentStore.path(study.eResource().getURI()));
		} catch (IOException | StudyImportException | CoreException e) {
			throw new InvocationTargetException(e);
		}
	}
}
