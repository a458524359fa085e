package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.simulation.SolverChoice;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.preferences.UiPreferences;
import org.starling.units.Units;

/** File > New > Simulation: a model, when wanted a study whose subjects are dosed, and a time span. */
public class NewSimulationWizard extends DocumentWizard {

	private final Page page = new Page();
	private Path proposedModel;

	public NewSimulationWizard() {
		super(Messages.Simulation_title, "new-simulation"); //$NON-NLS-1$
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		super.init(target, selection);
		IFile edited = ExplorerSelection.editedFile(target.getActiveWorkbenchWindow().getActivePage());
		IFile file = selection.getFirstElement() instanceof IFile selected ? selected : edited;
		proposedModel = file != null && file.getLocation() != null ? file.getLocation().toPath() : null;
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.name();
		Path model = page.models.chosen();
		Path study = page.studies.chosen();
		double end = Double.parseDouble(page.end.getText().strip());
		String unit = page.unit.getText().strip();
		return project -> simulation(project, name, model, study, end, unit);
	}

	private static Simulation simulation(ProjectFolder project, String name, Path modelFile, Path study, double end, String unit)
			throws IOException {
		Simulation simulation = Documents.create(Simulation.class, SimulationPackage.Literals.SIMULATION);
		simulation.setName(name);
		Model model = project.load(modelFile, Model.class);
		simulation.setModel(model);
		if (study != null) {
			simulation.setStudy(project.load(study, Study.class));
			StudyDefaults.apply(simulation);
		} else if (!model.getRegimens().isEmpty()) {
			simulation.setRegimen(model.getRegimens().getFirst());
		}
		simulation.setStart(Quantities.of(0, unit));
		simulation.setEnd(Quantities.of(end, unit));
		simulation.setSolver(solver());
		return simulation;
	}

	private static SolverChoice solver() {
		IPreferenceStore store = UiPreferences.store();
		SolverChoice solver = Documents.create(SolverChoice.class, SimulationPackage.Literals.SOLVER_CHOICE);
		solver.setSolverId(store.getString(UiPreferences.SOLVER_ID));
		solver.setRelativeTolerance(store.getDouble(UiPreferences.SOLVER_RELATIVE_TOLERANCE));
		solver.setAbsoluteTolerance(store.getDouble(UiPreferences.SOLVER_ABSOLUTE_TOLERANCE));
		solver.setMaxSteps(store.getInt(UiPreferences.SOLVER_MAX_STEPS));
		return solver;
	}

	private final class Page extends DocumentPage {

		private DocumentCombo models;
		private DocumentCombo studies;
		private Text end;
		private Text unit;

		Page() {
			super(Messages.Simulation_title, Messages.Simulation_description, Messages.Simulation_defaultName, "simulation"); //$NON-NLS-1$
		}

		@Override
		protected void fill(Composite area) {
			label(area, Messages.Simulation_model);
			Combo modelCombo = combo(area);
			models = new DocumentCombo(modelCombo, Category.MODELS, null);
			label(area, Messages.Simulation_study);
			studies = new DocumentCombo(combo(area), Category.STUDIES, Messages.Simulation_noStudy);
			label(area, Messages.Simulation_end);
			end = text(area, "24"); //$NON-NLS-1$
			label(area, Messages.Simulation_unit);
			unit = text(area, "h"); //$NON-NLS-1$
			projectChanged();
			if (proposedModel != null) {
				models.select(proposedModel);
			}
		}

		@Override
		protected void projectChanged() {
			IProject project = projectChoice().selected();
			models.show(project);
			studies.show(project);
		}

		@Override
		protected String problem() {
			if (models.chosen() == null) {
				return Messages.Simulation_noModel;
			}
			if (end.getText().isBlank() || positive(end, () -> Messages.Simulation_badEnd) != null) {
				return Messages.Simulation_badEnd;
			}
			return Units.isValid(unit.getText().strip()) && Units.compatible(unit.getText().strip(), "h") ? null //$NON-NLS-1$
					: Messages.Simulation_badUnit;
		}
	}
}
