package org.starling.ui.preferences;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.starling.runtime.SolverRegistry;

/** Solver and tolerances that new simulations start with. */
public class SolverPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public SolverPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(UiPreferences.store());
		setDescription(Messages.Solver_description);
	}

	@Override
	protected void createFieldEditors() {
		addField(new ComboFieldEditor(UiPreferences.SOLVER_ID, Messages.Solver_solver, solvers(), getFieldEditorParent()));
		addField(new ToleranceField(UiPreferences.SOLVER_RELATIVE_TOLERANCE, Messages.Solver_relativeTolerance,
				getFieldEditorParent()));
		addField(new ToleranceField(UiPreferences.SOLVER_ABSOLUTE_TOLERANCE, Messages.Solver_absoluteTolerance,
				getFieldEditorParent()));
		IntegerFieldEditor steps = new IntegerFieldEditor(UiPreferences.SOLVER_MAX_STEPS, Messages.Solver_maxSteps,
				getFieldEditorParent(), 10);
		steps.setValidRange(1, Integer.MAX_VALUE);
		addField(steps);
	}

	private static String[][] solvers() {
		List<String[]> entries = new ArrayList<>();
		SolverRegistry.platform().names().forEach((id, name) -> entries.add(new String[] { name, id }));
		return entries.toArray(String[][]::new);
	}

	/** A number above 0 and below 1. */
	private static final class ToleranceField extends StringFieldEditor {

		ToleranceField(String name, String label, Composite parent) {
			super(name, label, 12, parent);
			setErrorMessage(NLS.bind(Messages.Solver_badTolerance, label.replace(":", "").replace("&", ""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}

		@Override
		protected boolean doCheckState() {
			try {
				double value = Double.parseDouble(getStringValue().strip());
				return value > 0 && value < 1;
			} catch (NumberFormatException e) {
				return false;
			}
		}
	}
}
