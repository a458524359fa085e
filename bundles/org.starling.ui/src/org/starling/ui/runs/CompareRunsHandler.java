package org.starling.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.RunNode;

/** Lays the selected runs, and the newest runs of selected simulations, over each other in the chart view. */
public class CompareRunsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		List<RunNode> runs = runs(HandlerUtil.getCurrentSelection(event));
		if (runs.size() < 2) {
			runs = runs(window.getSelectionService().getSelection(ExplorerView.ID));
		}
		if (runs.size() < 2) {
			MessageDialog.openInformation(window.getShell(), Messages.Compare_title, Messages.Compare_few);
			return null;
		}
		try {
			ChartView view = (ChartView) window.getActivePage().showView(ChartView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			view.show(ChartSubject.comparing(runs));
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), Messages.Compare_noView, e.getStatus());
		}
		return null;
	}

	/** In the order of the selection, each once. */
	private static List<RunNode> runs(ISelection selection) {
		LinkedHashSet<RunNode> runs = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured) {
				if (element instanceof RunNode run && (run.input() == null || ChartSubject.isSimulation(run.input()))) {
					runs.add(run);
				} else if (element instanceof IFile file && ChartSubject.isSimulation(file)) {
					ProjectContents contents = ProjectIndex.shared().contents(file.getProject());
					List<RunNode> all = contents == null ? List.of() : contents.runs();
					all.stream().filter(r -> file.equals(r.input())).findFirst().ifPresent(runs::add);
				}
			}
		}
		return new ArrayList<>(runs);
	}
}
