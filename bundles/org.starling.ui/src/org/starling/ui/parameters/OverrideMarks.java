package org.starling.ui.parameters;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Widget;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.workflow.parameters.ParameterDefaults;

/** Marks of the values that a variant replaces: the default is what the model says. */
public final class OverrideMarks extends SymbolMarks<ValueOverride> {

	/** @param owner how long the marks are shown */
	public OverrideMarks(IProject project, Widget owner) {
		super(project, ValueOverride::getTarget, owner);
	}

	@Override
	public String valueColumn() {
		return "value"; //$NON-NLS-1$
	}

	@Override
	public String whyNoDefaults() {
		return null;
	}

	@Override
	public String changedFrom(ValueOverride row) {
		Quantity model = ParameterDefaults.quantity(row.getTarget());
		return model == null || !ParameterDefaults.differ(row.getQuantity(), model) ? null : text(model);
	}

	@Override
	protected Command reset(EditingDomain domain, ValueOverride row) {
		Quantity model = ParameterDefaults.quantity(row.getTarget());
		return model == null ? null : SetCommand.create(domain, row, PkmodelPackage.Literals.VALUE_OVERRIDE__QUANTITY, EcoreUtil.copy(model));
	}
}
