package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Constraint;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.UnitDefinition;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;

/** Rules, initial assignments, events, functions, constraints and units of a model. */
final class RulesPage extends ModelPage {

	static final String ID = "rules"; //$NON-NLS-1$

	RulesPage(ModelEditor editor) {
		super(editor, ID, Messages.Rules_title, PkmodelPackage.Literals.MODEL__RULES,
				PkmodelPackage.Literals.MODEL__INITIAL_ASSIGNMENTS, PkmodelPackage.Literals.MODEL__FUNCTIONS,
				PkmodelPackage.Literals.MODEL__CONSTRAINTS, PkmodelPackage.Literals.MODEL__UNIT_DEFINITIONS, PkmodelPackage.Literals.MODEL__EVENTS);
	}

	@Override
	protected void fill(Composite body) {
		rules(body);
		initialAssignments(body);
		events(body);
		functions(body);
		constraints(body);
		unitDefinitions(body);
	}

	private void rules(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__RULES;
		table(foldingSection(parent, Messages.Rules_section, null, true), this.<Rule>spec(feature, Messages.Rules_section,
				Messages.Rules_empty, rows(feature, Messages.Rules_noun, ""), //$NON-NLS-1$
				List.of(Columns.of("kind", Messages.Column_kind, 100, Formats.enumeration(PkmodelPackage.Literals.RULE_KIND), //$NON-NLS-1$
						PkmodelPackage.Literals.RULE__KIND),
						Columns.of("target", Messages.Column_target, 120, target(), PkmodelPackage.Literals.RULE__TARGET), //$NON-NLS-1$
						Columns.of("expression", Messages.Column_expression, 380, new ExpressionFormat(), //$NON-NLS-1$
								PkmodelPackage.Literals.RULE__EXPRESSION),
						Columns.notes())));
	}

	private void initialAssignments(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__INITIAL_ASSIGNMENTS;
		table(foldingSection(parent, Messages.Initials_section, null, !model().getInitialAssignments().isEmpty()), this.<InitialAssignment>spec(feature,
				Messages.Initials_section, Messages.Initials_empty, rows(feature, Messages.Initials_noun, ""), //$NON-NLS-1$
				List.of(Columns.of("target", Messages.Column_target, 110, target(), //$NON-NLS-1$
						PkmodelPackage.Literals.INITIAL_ASSIGNMENT__TARGET),
						Columns.of("expression", Messages.Column_expression, 240, new ExpressionFormat(), //$NON-NLS-1$
								PkmodelPackage.Literals.INITIAL_ASSIGNMENT__EXPRESSION))));
	}

	private void events(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__EVENTS;
		table(foldingSection(parent, Messages.Events_title, Messages.Events_help, !model().getEvents().isEmpty()),
				spec(feature, Messages.Events_title, Messages.Events_empty, rows(feature, Messages.Events_noun, "E1"), eventColumns())); //$NON-NLS-1$
	}

	private static List<ColumnSpec<Event>> eventColumns() {
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

	private void functions(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__FUNCTIONS;
		table(foldingSection(parent, Messages.Functions_section, null, !model().getFunctions().isEmpty()), this.<FunctionDefinition>spec(feature,
				Messages.Functions_section, Messages.Functions_empty, rows(feature, Messages.Functions_noun, "f1"), //$NON-NLS-1$
				List.of(Columns.symbol(),
						Columns.of("arguments", Messages.Column_arguments, 100, Formats.textList(), //$NON-NLS-1$
								PkmodelPackage.Literals.FUNCTION_DEFINITION__ARGUMENTS),
						Columns.of("expression", Messages.Column_expression, 200, new ExpressionFormat(), //$NON-NLS-1$
								PkmodelPackage.Literals.FUNCTION_DEFINITION__EXPRESSION))));
	}

	private void constraints(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__CONSTRAINTS;
		table(foldingSection(parent, Messages.Constraints_section, null, !model().getConstraints().isEmpty()), this.<Constraint>spec(feature,
				Messages.Constraints_section, Messages.Constraints_empty, rows(feature, Messages.Constraints_noun, ""), //$NON-NLS-1$
				List.of(Columns.of("expression", Messages.Column_condition, 180, new ExpressionFormat(), //$NON-NLS-1$
						PkmodelPackage.Literals.CONSTRAINT__EXPRESSION),
						Columns.text("message", Messages.Column_message, 180, PkmodelPackage.Literals.CONSTRAINT__MESSAGE)))); //$NON-NLS-1$
	}

	private void unitDefinitions(Composite parent) {
		var feature = PkmodelPackage.Literals.MODEL__UNIT_DEFINITIONS;
		table(foldingSection(parent, Messages.UnitDefinitions_section, null, !model().getUnitDefinitions().isEmpty()), this.<UnitDefinition>spec(feature,
				Messages.UnitDefinitions_section, Messages.UnitDefinitions_empty,
				rows(feature, Messages.UnitDefinitions_noun, "u1"), //$NON-NLS-1$
				List.of(Columns.symbol(), Columns.of("definition", Messages.Column_unit, 160, Formats.unit(), //$NON-NLS-1$
						PkmodelPackage.Literals.UNIT_DEFINITION__DEFINITION), Columns.name())));
	}
}
