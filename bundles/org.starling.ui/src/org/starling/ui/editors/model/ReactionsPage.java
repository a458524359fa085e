package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.RowEditing;

/** The reactions and flows of a model; below, the parameters local to the selected one. */
final class ReactionsPage extends ModelPage {

	static final String ID = "reactions"; //$NON-NLS-1$

	private ObjectTable<Reaction> reactions;
	private ObjectTable<Parameter> locals;

	ReactionsPage(ModelEditor editor) {
		super(editor, ID, Messages.Reactions_title, PkmodelPackage.Literals.MODEL__REACTIONS);
	}

	@Override
	protected void fill(Composite body) {
		var feature = PkmodelPackage.Literals.MODEL__REACTIONS;
		reactions = table(section(body, Messages.Reactions_title, Messages.Reactions_help, true),
				spec(feature, Messages.Reactions_title, Messages.Reactions_empty,
						rows(feature, Messages.Reactions_noun, "R1"), columns())); //$NON-NLS-1$
		var local = PkmodelPackage.Literals.KINETIC_LAW__PARAMETERS;
		locals = table(section(body, Messages.Locals_section, Messages.Locals_help, true),
				spec("model.localParameters", this::law, Messages.Locals_section, Messages.Locals_empty, //$NON-NLS-1$
						new RowEditing(this::law, local, () -> element(PkmodelPackage.Literals.PARAMETER, "k"), //$NON-NLS-1$
								Messages.Locals_noun),
						ParametersPage.columns()));
		reactions.onSelection(locals::refresh);
	}

	private KineticLaw law() {
		List<Reaction> selected = reactions.selection();
		return selected.size() == 1 ? selected.get(0).getKineticLaw() : null;
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof Parameter && object.eContainer() instanceof KineticLaw law) {
			reactions.reveal(law.eContainer(), null);
			locals.refresh();
		}
	}

	private static List<ColumnSpec<Reaction>> columns() {
		return List.of(Columns.symbol(), Columns.<Reaction>name().hidden(),
				ColumnSpec.of("equation", Messages.Column_reaction, 240, new ParticipantsValue(Messages.Column_reaction)), //$NON-NLS-1$
				Columns.of("rate", Messages.Column_rate, 300, new ExpressionFormat(), //$NON-NLS-1$
						PkmodelPackage.Literals.REACTION__KINETIC_LAW, PkmodelPackage.Literals.KINETIC_LAW__EXPRESSION),
				Columns.notes());
	}
}
