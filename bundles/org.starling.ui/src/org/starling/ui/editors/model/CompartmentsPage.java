package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Species;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;

/** Compartments above, the species in them below. */
final class CompartmentsPage extends ModelPage {

	static final String ID = "compartments"; //$NON-NLS-1$

	CompartmentsPage(ModelEditor editor) {
		super(editor, ID, Messages.Compartments_title, PkmodelPackage.Literals.MODEL__COMPARTMENTS,
				PkmodelPackage.Literals.MODEL__SPECIES);
	}

	@Override
	protected void fill(Composite body) {
		var compartments = PkmodelPackage.Literals.MODEL__COMPARTMENTS;
		table(section(body, Messages.Compartments_section, null, true),
				spec(compartments, Messages.Compartments_section, Messages.Compartments_empty,
						new RowEditing(this::model, compartments, this::newCompartment, Messages.Compartments_noun),
						compartmentColumns()));
		var species = PkmodelPackage.Literals.MODEL__SPECIES;
		table(section(body, Messages.Species_section, null, true),
				spec(species, Messages.Species_section, Messages.Species_empty,
						new RowEditing(this::model, species, this::newSpecies, Messages.Species_noun), speciesColumns()));
	}

	private EObject newCompartment() {
		Compartment compartment = (Compartment) element(PkmodelPackage.Literals.COMPARTMENT, "V1"); //$NON-NLS-1$
		compartment.setSize(Quantities.of(1, model().getVolumeUnit()));
		return compartment;
	}

	private EObject newSpecies() {
		Species species = (Species) element(PkmodelPackage.Literals.SPECIES, "S1"); //$NON-NLS-1$
		species.setInitialAmount(Quantities.of(0, model().getSubstanceUnit()));
		if (!model().getCompartments().isEmpty()) {
			species.setCompartment(model().getCompartments().get(0));
		}
		return species;
	}

	private List<ColumnSpec<Compartment>> compartmentColumns() {
		var size = PkmodelPackage.Literals.COMPARTMENT__SIZE;
		List<ColumnSpec<Compartment>> columns = new ArrayList<>();
		columns.add(Columns.symbol());
		columns.add(Columns.name());
		columns.add(Columns.mainValue("size", Messages.Column_size, 80, size)); //$NON-NLS-1$
		columns.add(Columns.unit("unit", Messages.Column_unit, 70, size)); //$NON-NLS-1$
		columns.add(Columns.of("constant", Messages.Column_constant, 75, Formats.flag(), //$NON-NLS-1$
				PkmodelPackage.Literals.COMPARTMENT__CONSTANT));
		columns.add(Columns.of("parent", Messages.Column_parent, 90, //$NON-NLS-1$
				Formats.reference(o -> model().getCompartments().stream().filter(c -> c != o).toList()),
				PkmodelPackage.Literals.COMPARTMENT__PARENT));
		columns.add(Columns.text("organ", Messages.Column_organ, 90, PkmodelPackage.Literals.COMPARTMENT__ORGAN)); //$NON-NLS-1$
		columns.add(Columns.<Compartment>of("dimensions", Messages.Column_dimensions, 80, Formats.requiredNumber(0, 3), //$NON-NLS-1$
				PkmodelPackage.Literals.COMPARTMENT__SPATIAL_DIMENSIONS).hidden());
		columns.addAll(Columns.originOrFormula(size));
		columns.add(Columns.notes());
		return columns;
	}

	private List<ColumnSpec<Species>> speciesColumns() {
		var amount = PkmodelPackage.Literals.SPECIES__INITIAL_AMOUNT;
		var concentration = PkmodelPackage.Literals.SPECIES__INITIAL_CONCENTRATION;
		List<ColumnSpec<Species>> columns = new ArrayList<>();
		columns.add(Columns.symbol());
		columns.add(Columns.name());
		columns.add(Columns.of("compartment", Messages.Column_compartment, 100, //$NON-NLS-1$
				Formats.reference(o -> model().getCompartments()), PkmodelPackage.Literals.SPECIES__COMPARTMENT));
		columns.add(Columns.value("amount", Messages.Column_initialAmount, 95, amount, Formats.number())); //$NON-NLS-1$
		columns.add(Columns.unit("amountUnit", Messages.Column_amountUnit, 75, amount)); //$NON-NLS-1$
		columns.add(Columns.value("concentration", Messages.Column_initialConcentration, 110, concentration, Formats.number())); //$NON-NLS-1$
		columns.add(Columns.unit("concentrationUnit", Messages.Column_concentrationUnit, 75, concentration)); //$NON-NLS-1$
		columns.add(Columns.of("substanceOnly", Messages.Column_substanceOnly, 95, Formats.flag(), //$NON-NLS-1$
				PkmodelPackage.Literals.SPECIES__SUBSTANCE_UNITS_ONLY));
		columns.add(Columns.of("boundary", Messages.Column_boundary, 80, Formats.flag(), //$NON-NLS-1$
				PkmodelPackage.Literals.SPECIES__BOUNDARY));
		columns.add(Columns.of("constant", Messages.Column_constant, 75, Formats.flag(), //$NON-NLS-1$
				PkmodelPackage.Literals.SPECIES__CONSTANT));
		columns.add(Columns.of("molecule", Messages.Column_molecule, 110, //$NON-NLS-1$
				Formats.reference(o -> model().getMolecules()), PkmodelPackage.Literals.SPECIES__MOLECULE));
		formula(columns, "doseLagTime", Messages.Column_doseLagTime, PkmodelPackage.Literals.SPECIES__DOSE_LAG_TIME); //$NON-NLS-1$
		formula(columns, "doseBioavailability", Messages.Column_doseBioavailability, //$NON-NLS-1$
				PkmodelPackage.Literals.SPECIES__DOSE_BIOAVAILABILITY);
		formula(columns, "doseRate", Messages.Column_doseRate, PkmodelPackage.Literals.SPECIES__DOSE_RATE); //$NON-NLS-1$
		formula(columns, "doseDuration", Messages.Column_doseDuration, PkmodelPackage.Literals.SPECIES__DOSE_DURATION); //$NON-NLS-1$
		columns.add(Columns.<Species>text("conversionFactor", Messages.Column_conversionFactor, 100, //$NON-NLS-1$
				PkmodelPackage.Literals.SPECIES__CONVERSION_FACTOR).hidden());
		columns.add(Columns.notes());
		return columns;
	}

	/** What the doses into a species share; few models state it. */
	private static void formula(List<ColumnSpec<Species>> columns, String id, String header, EAttribute attribute) {
		columns.add(Columns.<Species>of(id, header, 100, new ExpressionFormat(), attribute).hidden());
	}
}
