package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;

/** The events of a model. */
final class EventsPage extends ModelPage {

	static final String ID = "events"; //$NON-NLS-1$

	EventsPage(ModelEditor editor) {
		super(editor, ID, Messages.Events_title, PkmodelPackage.Literals.MODEL__EVENTS);
	}

	@Override
	protected void fill(Composite body) {
		var feature = PkmodelPackage.Literals.MODEL__EVENTS;
		table(section(body, Messages.Events_title, Messages.Events_help, true), spec(feature, Messages.Events_title,
				Messages.Events_empty, rows(feature, Messages.Events_noun, "E1"), columns())); //$NON-NLS-1$
	}

	private static List<ColumnSpec<Event>> columns() {
		return List.of(Columns.symbol(), Columns.name(),
				Columns.of("trigger", Messages.Column_trigger, 180, new ExpressionFormat(), //$NON-NLS-1$
						PkmodelPackage.Literals.EVENT__TRIGGER),
				ColumnSpec.of("assignments", Messages.Column_assignments, 260, //$NON-NLS-1$
						new AssignmentsValue(Messages.Column_assignments)),
				Columns.of("delay", Messages.Column_delay, 80, new ExpressionFormat(), PkmodelPackage.Literals.EVENT__DELAY), //$NON-NLS-1$
				Columns.of("priority", Messages.Column_priority, 70, new ExpressionFormat(), //$NON-NLS-1$
						PkmodelPackage.Literals.EVENT__PRIORITY),
				Columns.of("persistent", Messages.Column_persistent, 80, Formats.flag(), //$NON-NLS-1$
						PkmodelPackage.Literals.EVENT__PERSISTENT),
				Columns.of("initialValue", Messages.Column_initialValue, 100, Formats.flag(), //$NON-NLS-1$
						PkmodelPackage.Literals.EVENT__INITIAL_VALUE),
				Columns.of("fromTrigger", Messages.Column_fromTrigger, 110, Formats.flag(), //$NON-NLS-1$
						PkmodelPackage.Literals.EVENT__USE_VALUES_FROM_TRIGGER_TIME));
	}
}
