package org.starling.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.starling.chart.export.FigureSize;
import org.starling.model.simulation.SimulationPackage;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Zoom;

/** What holds until the person chooses otherwise; the solver's defaults are those of the project model. */
public class UiPreferenceDefaults extends AbstractPreferenceInitializer {

	private static final int EXPORT_DPI = 300;
	private static final int AUTOSAVE_SECONDS = 20;

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences node = DefaultScope.INSTANCE.getNode("org.starling.ui"); //$NON-NLS-1$
		node.put(UiPreferences.THEME, ThemeMode.SYSTEM.id());
		node.putInt(UiPreferences.ZOOM, Zoom.NONE);
		node.put(UiPreferences.SAVE_BEFORE_RUN, UiPreferences.SAVE_ALWAYS);
		node.putBoolean(UiPreferences.SHOW_CHART_AFTER_RUN, true);
		node.putInt(UiPreferences.AUTOSAVE_SECONDS, AUTOSAVE_SECONDS);
		node.put(UiPreferences.CHART_THEME, UiPreferences.CHART_FOLLOW_WINDOW);
		node.putInt(UiPreferences.EXPORT_WIDTH, (int) FigureSize.FULL_WIDTH.widthMillimetre());
		node.putInt(UiPreferences.EXPORT_HEIGHT, (int) FigureSize.FULL_WIDTH.heightMillimetre());
		node.putInt(UiPreferences.EXPORT_DPI, EXPORT_DPI);
		SimulationPackage model = SimulationPackage.eINSTANCE;
		node.put(UiPreferences.SOLVER_ID, model.getSolverChoice_SolverId().getDefaultValueLiteral());
		node.put(UiPreferences.SOLVER_RELATIVE_TOLERANCE, model.getSolverChoice_RelativeTolerance().getDefaultValueLiteral());
		node.put(UiPreferences.SOLVER_ABSOLUTE_TOLERANCE, model.getSolverChoice_AbsoluteTolerance().getDefaultValueLiteral());
		node.put(UiPreferences.SOLVER_MAX_STEPS, model.getSolverChoice_MaxSteps().getDefaultValueLiteral());
	}
}
