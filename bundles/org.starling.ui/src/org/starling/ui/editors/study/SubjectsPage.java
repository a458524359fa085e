package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.Quantity;
import org.starling.model.study.Covariate;
import org.starling.model.study.Group;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.Subject;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;

/** Groups above, subjects below. */
final class SubjectsPage extends StudyPage {

	SubjectsPage(StudyEditor editor) {
		super(editor, "subjects", Messages.Subjects_title, StudyPackage.Literals.STUDY__SUBJECTS, //$NON-NLS-1$
				StudyPackage.Literals.STUDY__GROUPS);
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Subjects_title, null, true),
				spec(this::study, StudyPackage.Literals.STUDY__SUBJECTS, Messages.Subjects_title, Messages.Subjects_noun,
						"1", Messages.Subjects_empty, subjectColumns())); //$NON-NLS-1$
		table(foldingSection(body, Messages.Groups_section, null, !study().getGroups().isEmpty()),
				spec(this::study, StudyPackage.Literals.STUDY__GROUPS, Messages.Groups_section, Messages.Groups_noun,
						Messages.Groups_name, Messages.Groups_empty, groupColumns()));
	}

	private List<ColumnSpec<Subject>> subjectColumns() {
		List<ColumnSpec<Subject>> columns = new ArrayList<>();
		columns.add(Columns.<Subject>text("label", Messages.Column_label, 80, //$NON-NLS-1$
				org.starling.model.base.BasePackage.Literals.NAMED__NAME).always());
		columns.add(Columns.of("group", Messages.Column_group, 90, Formats.reference(o -> study().getGroups()), //$NON-NLS-1$
				StudyPackage.Literals.SUBJECT__GROUP));
		columns.add(Columns.text("sex", Messages.Column_sex, 60, StudyPackage.Literals.SUBJECT__SEX)); //$NON-NLS-1$
		columns.add(Columns.value("weight", Messages.Column_weight, 90, StudyPackage.Literals.SUBJECT__BODY_WEIGHT, //$NON-NLS-1$
				Formats.number(0, Double.POSITIVE_INFINITY)));
		columns.add(Columns.unit("weightUnit", Messages.Column_weightUnit, 60, StudyPackage.Literals.SUBJECT__BODY_WEIGHT)); //$NON-NLS-1$
		columns.add(Columns.value("age", Messages.Column_age, 60, StudyPackage.Literals.SUBJECT__AGE, //$NON-NLS-1$
				Formats.number(0, Double.POSITIVE_INFINITY)));
		columns.add(Columns.unit("ageUnit", Messages.Column_ageUnit, 60, StudyPackage.Literals.SUBJECT__AGE)); //$NON-NLS-1$
		columns.add(ColumnSpec.readOnly("covariates", Messages.Column_covariates, 160, ValueFormat.Kind.TEXT, //$NON-NLS-1$
				SubjectsPage::covariates));
		columns.add(Columns.notes());
		return columns;
	}

	private static String covariates(Subject subject) {
		return subject.getCovariates().stream().map(SubjectsPage::covariate).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String covariate(Covariate covariate) {
		Quantity quantity = covariate.getQuantity();
		return covariate.getKey() + " = " + (quantity == null || quantity.getValue() == null ? covariate.getText() //$NON-NLS-1$
				: Formats.number().format(quantity.getValue())
						+ (quantity.getUnit() == null || quantity.getUnit().isEmpty() ? "" : ' ' + quantity.getUnit())); //$NON-NLS-1$
	}

	private List<ColumnSpec<Group>> groupColumns() {
		List<ColumnSpec<Group>> columns = new ArrayList<>();
		columns.add(Columns.name());
		columns.add(Columns.of("compounds", Messages.Column_compounds, 150, //$NON-NLS-1$
				Formats.references(o -> study().getCompounds()), StudyPackage.Literals.GROUP__COMPOUNDS));
		pair(columns, "dose", Messages.Column_nominalDose, StudyPackage.Literals.GROUP__NOMINAL_DOSE, 0, false); //$NON-NLS-1$
		columns.add(Columns.notes());
		return columns;
	}
}
