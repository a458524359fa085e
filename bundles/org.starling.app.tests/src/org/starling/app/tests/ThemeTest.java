package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.app.DataPerspective;
import org.starling.app.ModelPerspective;
import org.starling.app.SimulatePerspective;
import org.starling.chart.ChartTheme;
import org.starling.ui.CommandLinks;
import org.starling.ui.charts.ChartView;
import org.starling.ui.runs.Runs;
import org.starling.ui.runs.SimulationJob;
import org.starling.ui.theme.ThemeMode;

/** Each perspective with the example in it by night; by day they are in {@link PerspectivesTest}. */
class ThemeTest {

	private IProject project;

	@BeforeEach
	void open() throws CoreException {
		Projects.deleteAll();
		project = Projects.openExample();
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.look(ThemeMode.LIGHT);
		Projects.deleteAll();
	}

	@Test
	void everyPerspectiveInTheDark() throws Exception {
		SimulationJob job = Runs.start(List.of(project.getFile("simulations/one-compartment-fit.simulation")), Workbench.page());
		Workbench.waitFor("the run", () -> job.getResult() != null);
		photograph(SimulatePerspective.ID, ThemeMode.LIGHT);
		if (Workbench.takesPictures()) {
			preferences(ThemeMode.LIGHT);
		}
		Workbench.look(ThemeMode.DARK);
		for (String perspective : new String[] { ModelPerspective.ID, DataPerspective.ID, SimulatePerspective.ID }) {
			photograph(perspective, ThemeMode.DARK);
		}
		CommandLinks.run(Workbench.page().getWorkbenchWindow(), "org.starling.app.welcome");
		Workbench.screenshot("welcome-dark");
		Workbench.page().closeEditor(Workbench.page().getActiveEditor(), false);
		preferences(ThemeMode.DARK);
		emptyByDay();
	}

	/** Nothing of the project that is gone, and links in the colour of the day. */
	private static void emptyByDay() throws CoreException, IOException {
		Workbench.look(ThemeMode.LIGHT);
		Projects.deleteAll();
		ChartView view = (ChartView) Workbench.page().findView(ChartView.ID);
		Workbench.waitFor("an empty chart", () -> view.model().shown() == null);
		Color day = Workbench.shell().getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
		for (Link link : Workbench.find(Workbench.shell(), Link.class, Link::isVisible)) {
			assertEquals(day, link.getLinkForeground(), link.getText());
		}
		Workbench.screenshot("empty-light");
	}

	private static void photograph(String perspective, ThemeMode mode) throws WorkbenchException, IOException {
		PlatformUI.getWorkbench().showPerspective(perspective, Workbench.page().getWorkbenchWindow());
		ChartView view = (ChartView) Workbench.page().findView(ChartView.ID);
		ChartTheme look = mode == ThemeMode.DARK ? ChartTheme.dark() : ChartTheme.light();
		Workbench.waitFor("the chart", () -> view.model().shown() != null && view.canvas().isUpToDate()
				&& look.equals(view.canvas().drawnTheme()));
		IPerspectiveDescriptor shown = Workbench.page().getPerspective();
		ImageData picture = Workbench.picture(Workbench.shell(), shown.getLabel().toLowerCase().replace(' ', '-') + "-" + mode.id());
		assertEquals(mode == ThemeMode.DARK, Workbench.darkShare(picture, new Rectangle(0, 0, picture.width, picture.height)) > 0.5, shown.getLabel() + " is " + mode.id());
	}

	private static void preferences(ThemeMode mode) throws IOException {
		for (String page : new String[] { "general", "charts", "solver" }) {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.shell(),
					"org.starling.ui.preferences." + page, null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			Shell shell = dialog.getShell();
			assertTrue(shell.isVisible());
			Workbench.screenshot(shell, "preferences-" + page + "-" + mode.id());
			dialog.close();
		}
	}
}
