package org.starling.sbml.flux;

import java.util.Arrays;
import java.util.List;

import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Objective;
import org.starling.model.pkmodel.Reaction;
import org.starling.sbml.flux.FluxSolution.Status;

/**
 * Flux balance analysis: J. D. Orth, I. Thiele, B. Ø. Palsson, Nat. Biotechnol. 28 (2010) 245, doi:10.1038/nbt.1614. Several sets of
 * rates can reach the optimum; of them one with the least total is given (parsimonious: N. E. Lewis et al., Mol. Syst. Biol. 6
 * (2010) 390, doi:10.1038/msb.2010.47). Bounds and stoichiometries that are computed have their values of time 0. The linear
 * program is dense, which suits some hundreds of reactions. Stateless; works on the calling thread.
 */
public final class FluxBalance {

	private FluxBalance() {
	}

	/** Whether a model has an objective and no reaction with a rate, so that there is nothing to simulate. */
	public static boolean isMeantFor(Model model) {
		return !model.getObjectives().isEmpty()
				&& model.getReactions().stream().noneMatch(r -> r.getKineticLaw() != null);
	}

	/**
	 * @throws IllegalArgumentException when the model has no objective, or a bound or stoichiometry has no value
	 * @throws org.starling.kinetics.checks.ModelException when bounds or stoichiometries are computed and the model has errors
	 */
	public static FluxSolution solve(Model model) {
		if (model.getObjectives().isEmpty()) {
			throw new IllegalArgumentException("the model '" + model.getName() + "' has no objective; flux balance needs one");
		}
		Objective objective = model.getActiveObjective() == null ? model.getObjectives().getFirst() : model.getActiveObjective();
		FluxProblem problem = FluxProblem.of(model, objective);
		String crossed = problem.crossedBounds();
		if (crossed != null) {
			return failed(problem, objective, Status.INFEASIBLE, crossed);
		}
		FluxProgram program = new FluxProgram(problem);
		FluxProgram.Optimum first = program.optimize();
		switch (first.status()) {
		case INFEASIBLE -> {
			return failed(problem, objective, Status.INFEASIBLE,
					"no rates fulfil the bounds and the steady state of all species together");
		}
		case UNBOUNDED -> {
			return failed(problem, objective, Status.UNBOUNDED,
					"the objective has no limit: bound the reactions that feed it");
		}
		case NOT_SOLVED -> {
			return failed(problem, objective, Status.NOT_SOLVED, "the linear program was not solved in the steps that it may take");
		}
		case OPTIMAL -> {
			// the second program below makes the rates unique where it can
		}
		}
		FluxProgram.Optimum least = program.leastTotal(first.value());
		boolean parsimonious = least.status() == Status.OPTIMAL;
		double[] fluxes = parsimonious ? least.fluxes() : first.fluxes();
		String goal = objective.isMaximize() ? "largest" : "smallest";
		return new FluxSolution(Status.OPTIMAL, "the " + goal + " value of the objective is " + first.value()
				+ (parsimonious ? "; of the rates that reach it those with the least total are given"
						: "; other rates may reach it too"),
				objective.getSymbol(), first.value(), symbols(model), fluxes, problem.lower(), problem.upper());
	}

	private static FluxSolution failed(FluxProblem problem, Objective objective, Status status, String message) {
		double[] none = new double[problem.lower().length];
		Arrays.fill(none, Double.NaN);
		return new FluxSolution(status, message, objective.getSymbol(), Double.NaN, problem.reactions(), none, problem.lower(),
				problem.upper());
	}

	private static List<String> symbols(Model model) {
		return model.getReactions().stream().map(Reaction::getSymbol).toList();
	}
}
