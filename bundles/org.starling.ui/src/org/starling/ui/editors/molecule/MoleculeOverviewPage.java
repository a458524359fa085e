package org.starling.ui.editors.molecule;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.ui.Images;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.structure.CalculatedFormula;
import org.starling.ui.structure.StructureLook;
import org.starling.ui.structure.StructurePane;

/** Name and structure of a molecule. */
public final class MoleculeOverviewPage extends DocumentPage {

	private static final int NARROWEST = 320;

	private StructureOfName ofName;

	MoleculeOverviewPage(MoleculeEditor editor) {
		super(editor, "overview", Messages.Overview_title, Images.MOLECULE, BasePackage.Literals.NAMED__NAME, //$NON-NLS-1$
				BasePackage.Literals.NAMED__NOTES, MoleculePackage.Literals.MOLECULE__KIND,
				MoleculePackage.Literals.MOLECULE__SMILES, MoleculePackage.Literals.MOLECULE__INCHI,
				MoleculePackage.Literals.MOLECULE__FORMULA, MoleculePackage.Literals.MOLECULE__CAS_NUMBER,
				MoleculePackage.Literals.MOLECULE__CHARGE, MoleculePackage.Literals.MOLECULE__MULTIPLICITY);
	}

	@Override
	protected void fill(Composite body) {
		FieldGrid general = fields(section(body, Messages.Identity_section, null, false), editor()::document);
		general.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		general.add(FeatureValue.of(Messages.Field_kind, Formats.enumeration(MoleculePackage.Literals.MOLECULE_KIND),
				MoleculePackage.Literals.MOLECULE__KIND), null);
		general.add(FeatureValue.of(Messages.Field_cas, Formats.text(), MoleculePackage.Literals.MOLECULE__CAS_NUMBER),
				Messages.Field_casTip);
		Composite columns = columns(section(body, Messages.Structure_section, null, false), NARROWEST, false);
		Composite left = column(columns);
		FieldGrid structure = fields(left, editor()::document);
		structure.add(FeatureValue.of(Messages.Field_formula, Formats.text(), MoleculePackage.Literals.MOLECULE__FORMULA),
				Messages.Field_formulaTip);
		Field smiles = structure.add(FeatureValue.of(Messages.Field_smiles, Formats.text(), MoleculePackage.Literals.MOLECULE__SMILES),
				Messages.Field_smilesTip);
		structure.add(FeatureValue.of(Messages.Field_inchi, Formats.text(), MoleculePackage.Literals.MOLECULE__INCHI), null);
		structure.add(FeatureValue.of(Messages.Field_charge, Formats.integer(-100, 100),
				MoleculePackage.Literals.MOLECULE__CHARGE), Messages.Field_chargeTip);
		structure.add(FeatureValue.of(Messages.Field_multiplicity, Formats.integer(1, 100),
				MoleculePackage.Literals.MOLECULE__MULTIPLICITY), Messages.Field_multiplicityTip);
		ofName = new StructureOfName(toolkit(), left, () -> (Molecule) editor().document(), context());
		picture(column(columns), smiles);
		FieldGrid notes = fields(section(body, Messages.Notes_section, null, true), editor()::document);
		notes.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES),
				Messages.Field_notesTip, 5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(notes.control());
	}

	/** The link that takes the structure of the name. */
	public StructureOfName ofName() {
		return ofName;
	}

	/** Follows what is typed, before it is in the model. */
	private void picture(Composite parent, Field smiles) {
		StructurePane pane = new StructurePane(parent, this::take);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
		Text text = (Text) smiles.control();
		text.addModifyListener(e -> pane.follow(text.getText()));
		onRefresh(() -> pane.follow(text.getText()));
	}

	private void take(StructureLook look) {
		Molecule molecule = (Molecule) editor().document();
		context().execute(Messages.Formula_command, CalculatedFormula.command(context().domain(), molecule, look));
	}
}
