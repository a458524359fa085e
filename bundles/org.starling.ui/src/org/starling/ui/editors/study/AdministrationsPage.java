package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.study.Administration;
import org.starling.model.study.StudyPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;

/** What was given to whom, when and how. */
final class AdministrationsPage extends StudyPage {

	AdministrationsPage(StudyEditor editor) {
		super(editor, "administrations", Messages.Doses_title, StudyPackage.Literals.STUDY__ADMINISTRATIONS); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Doses_title, null, true),
				spec(this::study, StudyPackage.Literals.STUDY__ADMINISTRATIONS, Messages.Doses_title, Messages.Doses_noun,
						"", Messages.Doses_empty, columns())); //$NON-NLS-1$
	}

	private List<ColumnSpec<Administration>> columns() {
		List<ColumnSpec<Administration>> columns = new ArrayList<>();
		columns.add(Columns.of("subject", Messages.Column_subject, 80, Formats.reference(o -> study().getSubjects()), //$NON-NLS-1$
				StudyPackage.Literals.ADMINISTRATION__SUBJECT));
		columns.add(Columns.of("group", Messages.Column_group, 80, Formats.reference(o -> study().getGroups()), //$NON-NLS-1$
				StudyPackage.Literals.ADMINISTRATION__GROUP));
		columns.add(Columns.of("compound", Messages.Column_compound, 110, Formats.reference(o -> study().getCompounds()), //$NON-NLS-1$
				StudyPackage.Literals.ADMINISTRATION__COMPOUND));
		columns.add(Columns.of("route", Messages.Column_route, 100, //$NON-NLS-1$
				Formats.enumeration(StudyPackage.Literals.ADMINISTRATION_ROUTE), StudyPackage.Literals.ADMINISTRATION__ROUTE));
		pair(columns, "time", Messages.Column_time, StudyPackage.Literals.ADMINISTRATION__TIME, //$NON-NLS-1$
				Double.NEGATIVE_INFINITY, false);
		pair(columns, "amount", Messages.Column_amount, StudyPackage.Literals.ADMINISTRATION__AMOUNT, 0, false); //$NON-NLS-1$
		pair(columns, "rate", Messages.Column_rate, StudyPackage.Literals.ADMINISTRATION__RATE, 0, true); //$NON-NLS-1$
		pair(columns, "duration", Messages.Column_duration, StudyPackage.Literals.ADMINISTRATION__DURATION, 0, true); //$NON-NLS-1$
		pair(columns, "interval", Messages.Column_interval, StudyPackage.Literals.ADMINISTRATION__INTERVAL, 0, true); //$NON-NLS-1$
		columns.add(Columns.of("additional", Messages.Column_additional, 90, Formats.integer(0, Integer.MAX_VALUE), //$NON-NLS-1$
				StudyPackage.Literals.ADMINISTRATION__ADDITIONAL));
		return columns;
	}
}
