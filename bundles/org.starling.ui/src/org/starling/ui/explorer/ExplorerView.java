package org.starling.ui.explorer;

import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.ChartView;
import org.starling.ui.tables.AccessibleName;

/** The "Projects" view: a tree of the projects, or a page that says how to get one. */
public class ExplorerView extends CommonNavigator {

	/** Id of the view and of its viewer. */
	public static final String ID = "org.starling.ui.explorer"; //$NON-NLS-1$

	private final Consumer<IProject> listener = this::contentsChanged;
	private Composite stack;
	private Control empty;

	/** Selects a project, document or run in the tree of a page and opens the tree there; does nothing where there is no tree. */
	public static void reveal(IWorkbenchPage page, Object element) {
		if (page.findView(ID) instanceof CommonNavigator explorer) {
			explorer.getCommonViewer().refresh();
			explorer.selectReveal(new StructuredSelection(element));
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, 0);
		stack.setLayout(new StackLayout());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, ID);
		super.createPartControl(stack);
		getCommonViewer().getTree().getAccessible().addAccessibleListener(new AccessibleName(getPartName()));
		getCommonViewer().setAutoExpandLevel(2);
		getCommonViewer().expandToLevel(2);
		empty = new EmptyExplorer(stack, getSite());
		ProjectIndex.shared().addListener(listener);
		showTreeOrHint();
	}

	@Override
	protected IAdaptable getInitialInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public void dispose() {
		ProjectIndex.shared().removeListener(listener);
		super.dispose();
	}

	private void contentsChanged(IProject project) {
		if (!stack.isDisposed()) {
			stack.getDisplay().asyncExec(this::showTreeOrHint);
		}
	}

	private void showTreeOrHint() {
		if (!stack.isDisposed()) {
			Control top = WorkspaceProjects.all().isEmpty() ? empty : getCommonViewer().getControl();
			StackLayout layout = (StackLayout) stack.getLayout();
			if (layout.topControl != top) {
				layout.topControl = top;
				stack.layout();
			}
		}
	}

	@Override
	protected void handleDoubleClick(DoubleClickEvent event) {
		Object element = ((IStructuredSelection) event.getSelection()).getFirstElement();
		try {
			if (element instanceof IFile file) {
				IDE.openEditor(getSite().getPage(), file);
			} else if (element instanceof RunNode run && run.input() != null && Category.ofExtension(run.input().getFileExtension()) == Category.ENERGIES) {
				IDE.openEditor(getSite().getPage(), run.input());
			} else if (element instanceof RunNode) {
				getSite().getPage().showView(ChartView.ID);
			} else {
				getCommonViewer().setExpandedState(element, !getCommonViewer().getExpandedState(element));
			}
		} catch (PartInitException e) {
			ErrorDialogs.show(getSite().getShell(), Messages.Explorer_cannotOpen, e.getStatus());
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == empty) {
			empty.setFocus();
		} else {
			super.setFocus();
		}
	}
}
