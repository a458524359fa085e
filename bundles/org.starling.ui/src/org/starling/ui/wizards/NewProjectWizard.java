package org.starling.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.starling.examples.ExampleProject;
import org.starling.examples.ExampleProjects;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.explorer.ProjectOpener;
import org.starling.ui.explorer.WorkspaceProjects;

/** File > New > Project: a title, a folder, and when wanted an example to start from. */
public class NewProjectWizard extends WorkingWizard implements INewWizard {

	private final Page page = new Page();
	private IWorkbench workbench;

	public NewProjectWizard() {
		setWindowTitle(Messages.NewProject_title);
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Images.banner(Images.NEW_PROJECT));
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		workbench = target;
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	protected boolean finish() {
		ProjectTarget target = new ProjectTarget(null, page.title.getText().strip(), Path.of(page.folder.getText().strip()),
				page.question.getText());
		ExampleProject example = page.example();
		try {
			getContainer().run(true, false, monitor -> make(target, example, monitor));
		} catch (InvocationTargetException e) {
			ErrorDialogs.show(getShell(), Messages.NewProject_title, Status.error(ErrorDialogs.reason(e.getCause()), e.getCause()));
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		ProjectOpener.openFolder(target.folder(), workbench.getActiveWorkbenchWindow());
		return true;
	}

	private static IProject make(ProjectTarget target, ExampleProject example, IProgressMonitor monitor)
			throws InvocationTargetException {
		try {
			if (example == null) {
				return target.open(monitor);
			}
			ExampleProjects.copyTo(example.id(), target.folder());
			ProjectFolder copy = ProjectFolder.open(target.folder());
			copy.project().setTitle(target.title());
			copy.project().setName(target.title());
			copy.save(copy.project());
			return WorkspaceProjects.open(target.folder(), monitor);
		} catch (IOException | CoreException e) {
			throw new InvocationTargetException(e);
		}
	}

	private static final class Page extends WizardPage {

		private Text title;
		private Text folder;
		private Text question;
		private Combo start;
		private String proposedFolder = ""; //$NON-NLS-1$

		Page() {
			super(Messages.NewProject_title);
			setTitle(Messages.NewProject_title);
			setDescription(Messages.NewProject_description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).spacing(10, 8).applyTo(area);
			label(area, Messages.NewProject_name);
			title = text(area, Messages.Project_defaultTitle, 2);
			label(area, Messages.NewProject_folder);
			folder = text(area, "", 1); //$NON-NLS-1$
			Button browse = new Button(area, SWT.PUSH);
			browse.setText(Messages.NewProject_browse);
			browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
			label(area, Messages.NewProject_start);
			start = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
			start.add(Messages.NewProject_empty);
			ExampleProjects.all().forEach(e -> start.add(NLS.bind(Messages.NewProject_example, e.title())));
			start.select(0);
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(start);
			label(area, Messages.NewProject_question);
			question = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
			question.setMessage(Messages.NewProject_questionHint);
			GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 60).applyTo(question);
			propose();
			title.addModifyListener(e -> {
				propose();
				validate();
			});
			folder.addModifyListener(e -> validate());
			start.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> question.setEnabled(example() == null)));
			setControl(area);
			PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.project"); //$NON-NLS-1$
			title.selectAll();
			validate();
		}

		private static void label(Composite area, String text) {
			new Label(area, SWT.NONE).setText(text);
		}

		private static Text text(Composite area, String value, int columns) {
			Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
			text.setText(value);
			GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
			return text;
		}

		private ExampleProject example() {
			int index = start.getSelectionIndex() - 1;
			return index < 0 ? null : ExampleProjects.all().get(index);
		}

		private void propose() {
			if (folder.getText().equals(proposedFolder)) {
				Path base = ProjectTarget.defaultFolder(title.getText());
				Path free = base;
				for (int n = 2; Files.exists(free); n++) {
					free = base.resolveSibling(base.getFileName() + "-" + n); //$NON-NLS-1$
				}
				proposedFolder = free.toString();
				folder.setText(proposedFolder);
			}
		}

		private void browse() {
			DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
			dialog.setMessage(Messages.NewProject_browseMessage);
			String chosen = dialog.open();
			if (chosen != null) {
				folder.setText(Path.of(chosen).resolve(ProjectTarget.defaultFolder(title.getText()).getFileName()).toString());
			}
		}

		private void validate() {
			String problem = title.getText().isBlank() ? Messages.Project_noTitle : folderProblem();
			setErrorMessage(problem);
			setPageComplete(problem == null);
		}

		private String folderProblem() {
			try {
				Path path = Path.of(folder.getText().strip());
				if (folder.getText().isBlank() || !path.isAbsolute()) {
					return Messages.NewProject_noFolder;
				}
				return WorkspaceProjects.isProjectFolder(path) || Files.isRegularFile(path)
						? NLS.bind(Messages.Project_exists, path) : null;
			} catch (InvalidPathException e) {
				return NLS.bind(Messages.NewProject_badFolder, e.getReason());
			}
		}
	}
}
