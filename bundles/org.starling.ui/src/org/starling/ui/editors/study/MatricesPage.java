package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.study.Matrix;
import org.starling.model.study.StudyPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;

/** Sampled fluids and tissues, with the part that each plays. */
final class MatricesPage extends StudyPage {

	MatricesPage(StudyEditor editor) {
		super(editor, "matrices", Messages.Matrices_section, StudyPackage.Literals.STUDY__MATRICES); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Matrices_section, Messages.Matrices_help, true),
				spec(this::study, StudyPackage.Literals.STUDY__MATRICES, Messages.Matrices_section, Messages.Matrices_noun,
						Messages.Matrices_name, Messages.Matrices_empty, matrixColumns()));
	}

	private static List<ColumnSpec<Matrix>> matrixColumns() {
		List<ColumnSpec<Matrix>> columns = new ArrayList<>();
		columns.add(Columns.name());
		columns.add(Columns.text("key", Messages.Column_key, 110, StudyPackage.Literals.MATRIX__KEY)); //$NON-NLS-1$
		columns.add(Columns.of("role", Messages.Column_role, 100, Formats.enumeration(StudyPackage.Literals.MATRIX_ROLE), //$NON-NLS-1$
				StudyPackage.Literals.MATRIX__ROLE));
		pair(columns, "density", Messages.Column_density, StudyPackage.Literals.MATRIX__DENSITY, 0, false); //$NON-NLS-1$
		columns.add(Columns.value("fractionUnbound", Messages.Column_fractionUnbound, 110, //$NON-NLS-1$
				StudyPackage.Literals.MATRIX__FRACTION_UNBOUND, Formats.number(0, 1)));
		columns.add(Columns.notes());
		return columns;
	}
}
