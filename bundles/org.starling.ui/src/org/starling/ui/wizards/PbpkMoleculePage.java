package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.Species;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.explorer.Category;
import org.starling.ui.pbpk.PbpkChoice;

/** Molecule and species, with what the molecule must still be told. */
final class PbpkMoleculePage extends DocumentPage {

	private final Path proposed;
	private DocumentCombo molecules;
	private Combo species;
	private DataTable facts;
	private Background background;
	private Path read;
	private Species readFor;
	private List<PbpkProblem> problems;
	private String failure;

	/** @param proposed file of the molecule to begin with, or null */
	PbpkMoleculePage(Path proposed) {
		super(Messages.Pbpk_title, Messages.Pbpk_moleculeDescription, Messages.Pbpk_defaultName, "pbpk"); //$NON-NLS-1$
		this.proposed = proposed;
	}

	@Override
	protected void fill(Composite area) {
		label(area, Messages.Pbpk_molecule);
		molecules = new DocumentCombo(combo(area), Category.MOLECULES, null);
		label(area, Messages.Pbpk_species);
		species = combo(area, Arrays.stream(Species.values()).map(Species::id).toArray(String[]::new));
		facts = new DataTable(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(620, 190).applyTo(facts);
		background = new Background(facts, Messages.Pbpk_reading);
		molecules.show(projectChoice().selected());
		if (proposed != null) {
			molecules.select(proposed);
		}
		projectChanged();
	}

	@Override
	protected void projectChanged() {
		molecules.show(projectChoice().selected());
		Path chosen = molecules.chosen();
		if (chosen == null) {
			read = null;
			problems = null;
			facts.setVisible(false);
		} else if (!chosen.equals(read) || readFor != species()) {
			read = chosen;
			readFor = species();
			problems = null;
			failure = null;
			IProject project = projectChoice().selected();
			Species in = readFor;
			background.run(0, cancelled -> Said.of(load(project, chosen), in), this::show, reason -> {
				failure = reason;
				changed();
			});
		}
	}

	/** What was found in a molecule. */
	private record Said(String name, List<PbpkProblem> problems, Table facts) {

		static Said of(Molecule molecule, Species species) {
			return new Said(molecule.getName(), PbpkChoice.problems(molecule, species), PbpkChoice.facts(molecule, species));
		}
	}

	private void show(Said said) {
		problems = said.problems();
		facts.setVisible(true);
		facts.setData(said.facts());
		changed();
	}

	/** Reads a molecule afresh; on a worker thread. */
	static Molecule load(IProject project, Path molecule) throws IOException {
		return ProjectFolder.open(project.getLocation().toPath()).load(molecule, Molecule.class);
	}

	@Override
	protected String problem() {
		if (molecules.chosen() == null) {
			return Messages.Pbpk_noMolecule;
		}
		if (failure != null || problems == null || problems.isEmpty()) {
			return failure;
		}
		PbpkProblem first = problems.getFirst();
		return NLS.bind(problems.size() == 1 ? Messages.Pbpk_problem : Messages.Pbpk_problems,
				new Object[] { first.key(), first.text(), first.advice(), problems.size() - 1 });
	}

	@Override
	protected boolean isReady() {
		return problems != null;
	}

	/** File of the chosen molecule, or null. */
	Path molecule() {
		return molecules.chosen();
	}

	Species species() {
		return Species.values()[species.getSelectionIndex()];
	}
}
