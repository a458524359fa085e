package org.starling.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.starling.ui.charts.ChartView;
import org.starling.ui.explorer.ExplorerView;

/** What the perspectives have in common. */
final class Layouts {

	private static final String MESSAGES = "org.starling.app.messages"; //$NON-NLS-1$

	private static final String LEFT = "org.starling.app.left"; //$NON-NLS-1$

	static void explorer(IPageLayout layout, float ratio) {
		IFolderLayout left = layout.createFolder(LEFT, IPageLayout.LEFT, ratio, layout.getEditorArea());
		left.addView(ExplorerView.ID);
		left.addPlaceholder(IPageLayout.ID_OUTLINE);
		shortcuts(layout);
	}

	static void chart(IPageLayout layout, int relationship, float ratio) {
		layout.addView(ChartView.ID, relationship, ratio, layout.getEditorArea());
		layout.getViewLayout(ChartView.ID).setCloseable(true);
	}

	/** Problems, properties and, where there is room, progress in one folder. */
	static void messages(IPageLayout layout, int relationship, float ratio, String reference, boolean wide) {
		IFolderLayout folder = layout.createFolder(MESSAGES, relationship, ratio, reference);
		folder.addView(IPageLayout.ID_PROBLEM_VIEW);
		folder.addView(IPageLayout.ID_PROP_SHEET);
		if (wide) {
			folder.addView(IPageLayout.ID_PROGRESS_VIEW);
		} else {
			folder.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		}
	}

	private static void shortcuts(IPageLayout layout) {
		for (String view : new String[] { ExplorerView.ID, ChartView.ID, IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_PROP_SHEET,
				IPageLayout.ID_PROGRESS_VIEW }) {
			layout.addShowViewShortcut(view);
		}
		for (String perspective : new String[] { ModelPerspective.ID, DataPerspective.ID, SimulatePerspective.ID }) {
			layout.addPerspectiveShortcut(perspective);
		}
		for (String wizard : new String[] { "newProject", "newMolecule", "newStudy", "newModel", "newPbpk", "newSimulation" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			layout.addNewWizardShortcut("org.starling.ui." + wizard); //$NON-NLS-1$
		}
	}

	private Layouts() {
	}
}
