package org.starling.ui.editors.model;

import java.util.List;
import java.util.function.ToIntFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.explorer.Category;

/** Name, units, molecules and contents of a model. */
final class ModelOverviewPage extends ModelPage {

	static final String ID = "overview"; //$NON-NLS-1$

	ModelOverviewPage(ModelEditor editor) {
		super(editor, ID, Messages.Overview_title, BasePackage.Literals.NAMED__NAME, BasePackage.Literals.NAMED__NOTES,
				PkmodelPackage.Literals.MODEL__TIME_UNIT, PkmodelPackage.Literals.MODEL__SUBSTANCE_UNIT,
				PkmodelPackage.Literals.MODEL__VOLUME_UNIT, PkmodelPackage.Literals.MODEL__EXTENT_UNIT,
				PkmodelPackage.Literals.MODEL__CONVERSION_FACTOR, PkmodelPackage.Literals.MODEL__MOLECULES);
	}

	@Override
	protected void fill(Composite body) {
		Composite columns = columns(body, 290, true);
		FieldGrid general = fields(section(column(columns), Messages.General_section, null, true), this::model);
		general.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		general.list(FeatureValue.of(Messages.Field_molecules,
				Formats.references(editor().documents(Category.MOLECULES, Molecule.class)),
				PkmodelPackage.Literals.MODEL__MOLECULES), Messages.Field_moleculesTip);
		general.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES),
				Messages.Field_notesTip, 5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(general.control());
		Composite right = column(columns);
		units(section(right, Messages.Units_section, Messages.Units_help, false));
		contents(section(right, Messages.Contents_section, null, false));
	}

	private void units(Composite parent) {
		FieldGrid units = fields(parent, this::model);
		units.shortText(FeatureValue.of(Messages.Field_timeUnit, Formats.unit(o -> List.of("h")), //$NON-NLS-1$
				PkmodelPackage.Literals.MODEL__TIME_UNIT), Messages.Field_timeUnitTip);
		units.shortText(FeatureValue.of(Messages.Field_substanceUnit, Formats.unit(),
				PkmodelPackage.Literals.MODEL__SUBSTANCE_UNIT), Messages.Field_substanceUnitTip);
		units.shortText(FeatureValue.of(Messages.Field_volumeUnit, Formats.unit(o -> List.of("L")), //$NON-NLS-1$
				PkmodelPackage.Literals.MODEL__VOLUME_UNIT), Messages.Field_volumeUnitTip);
		units.shortText(FeatureValue.of(Messages.Field_extentUnit, Formats.unit(),
				PkmodelPackage.Literals.MODEL__EXTENT_UNIT), Messages.Field_extentUnitTip);
		units.shortText(FeatureValue.of(Messages.Field_conversionFactor, Formats.text(),
				PkmodelPackage.Literals.MODEL__CONVERSION_FACTOR), Messages.Field_conversionFactorTip);
	}

	private void contents(Composite parent) {
		Composite grid = links(parent);
		link(grid, Messages.Count_compartments, CompartmentsPage.ID, m -> m.getCompartments().size());
		link(grid, Messages.Count_parameters, ParametersPage.ID, m -> m.getParameters().size());
		link(grid, Messages.Count_species, CompartmentsPage.ID, m -> m.getSpecies().size());
		link(grid, Messages.Count_observers, ObserversPage.ID, m -> m.getObservers().size());
		link(grid, Messages.Count_reactions, ReactionsPage.ID, m -> m.getReactions().size());
		link(grid, Messages.Count_regimens, RegimensPage.ID, m -> m.getRegimens().size());
		link(grid, Messages.Count_rules, RulesPage.ID, m -> m.getRules().size());
		link(grid, Messages.Count_variants, VariantsPage.ID, m -> m.getVariants().size());
		link(grid, Messages.Count_events, RulesPage.ID, m -> m.getEvents().size());
	}

	private void link(Composite links, String text, String page, ToIntFunction<Model> count) {
		link(links, page, () -> NLS.bind(text, count.applyAsInt(model())));
	}
}
