package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.parameters.ParameterMarks;
import org.starling.ui.tables.ColumnSpec;

/** The parameters of a model. */
final class ParametersPage extends ModelPage {

	static final String ID = "parameters"; //$NON-NLS-1$

	ParametersPage(ModelEditor editor) {
		super(editor, ID, Messages.Parameters_title, PkmodelPackage.Literals.MODEL__PARAMETERS);
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Parameters_title, null, true),
				spec(PkmodelPackage.Literals.MODEL__PARAMETERS, Messages.Parameters_title, Messages.Parameters_empty,
						rows(PkmodelPackage.Literals.MODEL__PARAMETERS, Messages.Parameters_noun, "p1"), columns()) //$NON-NLS-1$
						.withMarks(new ParameterMarks(editor().file().getProject(), model(), body)));
	}

	static List<ColumnSpec<Parameter>> columns() {
		var quantity = PkmodelPackage.Literals.PARAMETER__QUANTITY;
		var variability = PkmodelPackage.Literals.PARAMETER__VARIABILITY;
		List<ColumnSpec<Parameter>> columns = new ArrayList<>();
		columns.add(Columns.symbol());
		columns.add(Columns.name());
		columns.add(Columns.mainValue("value", Messages.Column_value, 90, quantity)); //$NON-NLS-1$
		columns.add(Columns.unit("unit", Messages.Column_unit, 70, quantity)); //$NON-NLS-1$
		columns.add(Columns.of("constant", Messages.Column_constant, 75, Formats.flag(), //$NON-NLS-1$
				PkmodelPackage.Literals.PARAMETER__CONSTANT));
		columns.addAll(Columns.originOrFormula(quantity));
		columns.add(Columns.<Parameter>of("variability", Messages.Column_variability, 90, //$NON-NLS-1$
				Formats.enumeration(PkmodelPackage.Literals.VARIABILITY_KIND), variability,
				PkmodelPackage.Literals.VARIABILITY__KIND).hidden());
		columns.add(Columns.<Parameter>of("variance", Messages.Column_variance, 80, //$NON-NLS-1$
				Formats.number(0, Double.POSITIVE_INFINITY), variability, PkmodelPackage.Literals.VARIABILITY__VARIANCE)
				.hidden());
		columns.add(Columns.notes());
		return columns;
	}
}
