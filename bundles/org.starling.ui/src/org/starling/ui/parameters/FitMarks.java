package org.starling.ui.parameters;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Widget;
import org.starling.model.base.Quantity;
import org.starling.model.simulation.FitParameter;
import org.starling.model.simulation.SimulationPackage;
import org.starling.workflow.parameters.ParameterDefaults;

/** Marks of fitted parameters: the default of a start value is what the model says, in its unit. */
public final class FitMarks extends SymbolMarks<FitParameter> {

	/** @param owner how long the marks are shown */
	public FitMarks(IProject project, Widget owner) {
		super(project, FitParameter::getParameter, owner);
	}

	@Override
	public String valueColumn() {
		return "initial"; //$NON-NLS-1$
	}

	@Override
	public String whyNoDefaults() {
		return null;
	}

	@Override
	public String changedFrom(FitParameter row) {
		Quantity model = ParameterDefaults.quantity(row.getParameter());
		if (model == null) {
			return null;
		}
		Quantity start = EcoreUtil.copy(model);
		start.setValue(row.getInitial());
		return ParameterDefaults.differ(start, model) ? text(model) : null;
	}

	@Override
	protected Command reset(EditingDomain domain, FitParameter row) {
		Quantity model = ParameterDefaults.quantity(row.getParameter());
		return model == null || model.getValue() == null ? null
				: SetCommand.create(domain, row, SimulationPackage.Literals.FIT_PARAMETER__INITIAL, model.getValue());
	}
}
