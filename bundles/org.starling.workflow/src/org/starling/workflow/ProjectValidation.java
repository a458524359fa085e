package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.model.base.Named;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentFormatException;
import org.starling.model.store.DocumentProblem;
import org.starling.model.store.ProjectFolder;
import org.starling.ode.OdeSolvers;
import org.starling.workflow.molecules.MoleculeCheck;

/** Everything that is wrong in a project, from broken files to simulations that cannot start. On the calling thread. */
public final class ProjectValidation {

	private final ProjectFolder project;
	private final OdeSolvers solvers;
	private final List<Finding> findings = new ArrayList<>();

	/**
	 * What was found.
	 *
	 * @param error whether it keeps something from running, else a warning
	 * @param where file, and the object in it
	 * @param text  what is wrong and what to do
	 */
	public record Finding(boolean error, String where, String text) {
	}

	private ProjectValidation(ProjectFolder project, OdeSolvers solvers) {
		this.project = project;
		this.solvers = solvers;
	}

	/**
	 * @param solvers those that the simulations may choose from
	 * @throws IOException when the folder cannot be read; a broken document is a finding
	 */
	public static List<Finding> of(ProjectFolder project, OdeSolvers solvers) throws IOException {
		ProjectValidation validation = new ProjectValidation(project, solvers);
		validation.check();
		return List.copyOf(validation.findings);
	}

	private void check() throws IOException {
		for (DocumentProblem problem : project.problems()) {
			findings.add(new Finding(problem.severity() == DocumentProblem.Severity.ERROR,
					project.relativize(problem.file()) + (problem.line() > 0 ? ":" + problem.line() : ""), problem.text()));
		}
		for (DocumentEntry entry : project.molecules()) {
			check(entry, () -> MoleculeCheck.check(project.load(entry.path(), Molecule.class)));
		}
		for (DocumentEntry entry : project.models()) {
			check(entry, () -> ModelChecks.check(project.load(entry.path(), Model.class)));
		}
		for (DocumentEntry entry : project.simulations()) {
			checkSimulation(entry);
		}
	}

	/** Loads a document and says what is wrong with it. */
	@FunctionalInterface
	private interface Check {
		List<ModelMessage> run() throws IOException;
	}

	private void check(DocumentEntry entry, Check check) throws IOException {
		try {
			for (ModelMessage message : check.run()) {
				findings.add(new Finding(message.severity() == ModelMessage.Severity.ERROR,
						project.relativize(entry.path()) + name(message), message.text()));
			}
		} catch (DocumentFormatException e) {
			logged(entry, e);
		}
	}

	private void checkSimulation(DocumentEntry entry) throws IOException {
		try {
			Simulation simulation = project.load(entry.path(), Simulation.class);
			SimulationPlan.of(simulation, SimulationOverrides.NONE, solvers);
		} catch (DocumentFormatException e) {
			logged(entry, e);
		} catch (SimulationException | java.nio.file.NoSuchFileException e) {
			findings.add(new Finding(true, project.relativize(entry.path()), e.getMessage()));
		} catch (ModelException e) {
			findings.add(new Finding(true, project.relativize(entry.path()), "its model has errors; mend them first"));
		}
	}

	/** A document that cannot be read is among the project's problems already. */
	private void logged(DocumentEntry entry, DocumentFormatException e) {
		System.getLogger(ProjectValidation.class.getName()).log(System.Logger.Level.DEBUG, entry.path() + " is not checked", e);
	}

	private static String name(ModelMessage message) {
		return switch (message.object()) {
		case Element e -> ", " + e.getSymbol();
		case Named n when n.getName() != null && n.eContainer() != null -> ", " + n.getName();
		default -> "";
		};
	}
}
