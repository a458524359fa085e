package org.starling.ui.wizards;

import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** File > New > Molecule. */
public class NewMoleculeWizard extends DocumentWizard {

	private static final String MOLAR_MASS = "molarMass"; //$NON-NLS-1$
	private static final String GRAM_PER_MOLE = "g/mol"; //$NON-NLS-1$

	private final Page page = new Page();

	public NewMoleculeWizard() {
		super(Messages.Molecule_title, "new-molecule"); //$NON-NLS-1$
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.name();
		MoleculeKind kind = MoleculeKind.values()[page.kind.getSelectionIndex()];
		String smiles = page.smiles.getText().strip();
		Double molarMass = DocumentPage.number(page.molarMass);
		return project -> {
			Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
			molecule.setName(name);
			molecule.setKind(kind);
			if (!smiles.isEmpty()) {
				molecule.setSmiles(smiles);
			}
			if (molarMass != null) {
				MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
				property.setKey(MOLAR_MASS);
				property.setQuantity(Quantities.assumed(molarMass, GRAM_PER_MOLE, Messages.Molecule_massSource));
				molecule.getProperties().add(property);
			}
			return molecule;
		};
	}

	private static final class Page extends DocumentPage {

		private Combo kind;
		private Text smiles;
		private Text molarMass;

		Page() {
			super(Messages.Molecule_title, Messages.Molecule_description, Messages.Molecule_defaultName, "molecule"); //$NON-NLS-1$
		}

		@Override
		protected void fill(Composite area) {
			label(area, Messages.Molecule_kind);
			kind = combo(area, Messages.Molecule_small, Messages.Molecule_peptide, Messages.Molecule_antibody, Messages.Molecule_other);
			label(area, Messages.Molecule_smiles);
			smiles = text(area, ""); //$NON-NLS-1$
			label(area, Messages.Molecule_mass);
			molarMass = text(area, ""); //$NON-NLS-1$
		}

		@Override
		protected String problem() {
			return positive(molarMass, () -> Messages.Molecule_badMass);
		}
	}
}
