package org.starling.quantization.ui.energies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.ui.energies.MethodGroup.Choice;
import org.starling.ui.Images;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.wizards.DocumentPage;
import org.starling.ui.wizards.DocumentWizard;

/** Molecules of a project and a method become a document of energies, which is opened and, when wanted, calculated. */
public final class NewEnergiesWizard extends DocumentWizard {

	private final EnergyDriver driver;
	/** UUID and name of the conformer that is calculated of its molecule; empty for the standard one */
	private final String conformer;
	private final String conformerName;
	private final Page page = new Page();
	private Path proposed;
	private boolean start;

	/** For the workbench. */
	public NewEnergiesWizard() {
		this(EnergyDriver.ENERGY, null);
	}

	/**
	 * @param driver what is proposed to be calculated
	 * @param chosen conformer of the molecule that is proposed; null for its standard one
	 */
	public NewEnergiesWizard(EnergyDriver driver, Conformer chosen) {
		super(driver == EnergyDriver.OPTIMIZE ? Messages.Wizard_refine : Messages.Wizard_title, Images.ENERGIES);
		this.driver = driver;
		conformer = chosen == null ? "" : chosen.getId(); //$NON-NLS-1$
		conformerName = chosen == null || chosen.getName() == null ? "" : chosen.getName(); //$NON-NLS-1$
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		super.init(target, selection);
		IFile edited = ExplorerSelection.editedFile(target.getActiveWorkbenchWindow().getActivePage());
		IFile file = selection.getFirstElement() instanceof IFile selected ? selected : edited;
		boolean molecule = file != null && DocumentKind.MOLECULE.extension().equals(file.getFileExtension()) && file.getLocation() != null;
		proposed = molecule ? file.getLocation().toPath() : null;
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.title();
		Choice choice = page.method.choice();
		List<Path> files = page.molecules.chosen();
		start = page.start.getSelection();
		return project -> make(project, name, choice, files);
	}

	private EnergyCalculations make(ProjectFolder project, String name, Choice choice, List<Path> files) throws IOException {
		EnergyCalculations calculations = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		calculations.setName(name);
		for (Path file : files) {
			Molecule molecule = project.load(file, Molecule.class);
			EnergyCalculation calculation = choice.of(molecule);
			molecule.getConformers().stream().filter(c -> c.getId().equals(conformer)).findFirst().ifPresent(calculation::setConformer);
			calculations.getCalculations().add(calculation);
		}
		return calculations;
	}

	@Override
	protected boolean finish() {
		boolean done = super.finish();
		if (done && start && PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor() instanceof EnergiesEditor editor) {
			editor.results().start(List.copyOf(editor.calculations().getCalculations()));
		}
		return done;
	}

	private final class Page extends DocumentPage {

		private MoleculeList molecules;
		private MethodGroup method;
		private Button start;

		Page() {
			super(Messages.Wizard_title, Messages.Wizard_description, Messages.Wizard_name, "molecule"); //$NON-NLS-1$
		}

		@Override
		protected void fill(Composite area) {
			molecules = new MoleculeList(area, this::changed);
			method = new MethodGroup(area, "rhf", driver); //$NON-NLS-1$
			if (!conformerName.isEmpty()) {
				Label said = new Label(area, SWT.WRAP);
				said.setText(NLS.bind(Messages.Wizard_conformer, conformerName));
				GridDataFactory.swtDefaults().span(2, 1).applyTo(said);
			}
			start = new Button(area, SWT.CHECK);
			start.setText(Messages.Wizard_start);
			start.setSelection(proposed != null);
			GridDataFactory.swtDefaults().span(2, 1).applyTo(start);
			projectChanged();
			if (proposed != null) {
				molecules.tick(proposed);
				String file = proposed.getFileName().toString();
				propose(file.substring(0, file.lastIndexOf('.')) + (driver == EnergyDriver.OPTIMIZE ? Messages.Wizard_minimum : "")); //$NON-NLS-1$
			}
		}

		String title() {
			return name();
		}

		@Override
		protected void projectChanged() {
			molecules.show(project());
		}

		@Override
		protected String problem() {
			return molecules.chosen().isEmpty() ? Messages.Wizard_noMolecule : null;
		}
	}
}
