package org.starling.ui.editors.molecule;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.ui.Images;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** Measured and predicted properties of a molecule. */
final class PropertiesPage extends DocumentPage {

	private static final List<String> KEYS = List.of("molarMass", "logP", "logD", "pKa", "solubility", "fractionUnbound", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"bloodPlasmaRatio", "permeability", "intrinsicClearance", "ic50", "ec50", "ki", "selectivity"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

	PropertiesPage(MoleculeEditor editor) {
		super(editor, "properties", Messages.Properties_title, Images.MOLECULE, //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE__PROPERTIES);
	}

	private Molecule molecule() {
		return (Molecule) editor().document();
	}

	@Override
	protected void fill(Composite body) {
		RowEditing editing = new RowEditing(this::molecule, MoleculePackage.Literals.MOLECULE__PROPERTIES,
				PropertiesPage::create, Messages.Properties_noun);
		table(section(body, Messages.Properties_title, Messages.Properties_help, true),
				TableSpec.<MoleculeProperty>editable("molecule.properties", Messages.Properties_title, columns(), //$NON-NLS-1$
						() -> new ArrayList<>(molecule().getProperties()), editing, Messages.Properties_empty));
	}

	private static EObject create() {
		MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		property.setKey(KEYS.get(1));
		return property;
	}

	private static List<ColumnSpec<MoleculeProperty>> columns() {
		var quantity = MoleculePackage.Literals.MOLECULE_PROPERTY__QUANTITY;
		List<ColumnSpec<MoleculeProperty>> columns = new ArrayList<>();
		columns.add(Columns.<MoleculeProperty>of("key", Messages.Column_property, 130, Formats.text(KEYS), //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__KEY).always());
		columns.add(Columns.text("qualifier", Messages.Column_qualifier, 110, //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__QUALIFIER));
		columns.add(Columns.mainValue("value", Messages.Column_value, 80, quantity)); //$NON-NLS-1$
		columns.add(Columns.unit("unit", Messages.Column_unit, 80, quantity)); //$NON-NLS-1$
		columns.add(Columns.of("pH", Messages.Column_pH, 50, Formats.number(-2, 16), //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__PH));
		columns.add(Columns.<MoleculeProperty>of("order", Messages.Column_order, 60, Formats.integer(0, 100), //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__ORDER).hidden());
		columns.add(Columns.text("species", Messages.Column_species, 80, //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__SPECIES));
		columns.add(Columns.text("medium", Messages.Column_medium, 80, //$NON-NLS-1$
				MoleculePackage.Literals.MOLECULE_PROPERTY__MEDIUM));
		columns.addAll(Columns.origin(quantity));
		columns.add(Columns.text("notes", Messages.Column_notes, 150, MoleculePackage.Literals.MOLECULE_PROPERTY__NOTES)); //$NON-NLS-1$
		return columns;
	}
}
