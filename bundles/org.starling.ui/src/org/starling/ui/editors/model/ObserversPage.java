package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;

/** What is plotted and compared with data. */
final class ObserversPage extends ModelPage {

	static final String ID = "observers"; //$NON-NLS-1$

	private static final List<String> MATRICES = List.of("plasma", "blood", "serum", "urine", "tumour", "liver", "kidney", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"muscle", "adipose", "brain"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	ObserversPage(ModelEditor editor) {
		super(editor, ID, Messages.Observers_title, PkmodelPackage.Literals.MODEL__OBSERVERS);
	}

	@Override
	protected void fill(Composite body) {
		var feature = PkmodelPackage.Literals.MODEL__OBSERVERS;
		table(section(body, Messages.Observers_title, Messages.Observers_help, true), spec(feature,
				Messages.Observers_title, Messages.Observers_empty, rows(feature, Messages.Observers_noun, "obs1"), columns())); //$NON-NLS-1$
	}

	private static List<ColumnSpec<Observer>> columns() {
		return List.of(Columns.symbol(), Columns.name(),
				Columns.of("expression", Messages.Column_expression, 260, new ExpressionFormat(), //$NON-NLS-1$
						PkmodelPackage.Literals.OBSERVER__EXPRESSION),
				Columns.<Observer>of("unit", Messages.Column_unit, 90, Formats.unit(), PkmodelPackage.Literals.OBSERVER__UNIT) //$NON-NLS-1$
						.always(),
				Columns.of("matrix", Messages.Column_matrix, 110, Formats.text(MATRICES), //$NON-NLS-1$
						PkmodelPackage.Literals.OBSERVER__MATRIX),
				Columns.notes());
	}
}
