package org.starling.sbml.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlReader;
import org.starling.sbml.SbmlWriter;
import org.starling.sbml.flux.FluxBalance;
import org.starling.sbml.flux.FluxSolution;
import org.starling.tables.Table;

/** Computes the table that a case asks for. */
final class CaseRun {

	/** A simulation that did not reach its end. */
	static final class StoppedException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		StoppedException(String message) {
			super(message);
		}
	}

	private final SuiteCase one;
	private final SuiteSettings settings;
	private final OdeSolvers solvers;
	private final SolverSetting setting;

	CaseRun(SuiteCase one, SuiteSettings settings, OdeSolvers solvers, SolverSetting setting) {
		this.one = one;
		this.settings = settings;
		this.solvers = solvers;
		this.setting = setting;
	}

	Table table() throws IOException {
		return table(SbmlReader.read(one.model()));
	}

	/** The same of the model as it is after writing and reading it again. */
	Table tableOfCopy() throws IOException {
		SbmlImport imported = SbmlReader.read(one.model());
		return table(SbmlReader.read(SbmlWriter.write(imported.model()).text(), Path.of(one.id() + "-copy.xml")));
	}

	private Table table(SbmlImport imported) {
		return settings.isTimeCourse() ? course(imported) : flux(imported);
	}

	private Table course(SbmlImport imported) {
		FlatSystem system = FlatSystem.of(imported.model(), null);
		List<String> outputs = new ArrayList<>();
		for (String id : settings.variables()) {
			outputs.add(output(id, imported, system));
		}
		SimulationSetup setup = SimulationSetup.at(settings.times()).withStart(0).withOutputs(outputs.toArray(String[]::new))
				.withSolver(setting);
		SimulatedCurves curves = ModelSimulator.of(system, solvers).run(setup);
		if (curves.returnCode() != ReturnCode.SUCCESS && curves.returnCode() != ReturnCode.TERMINATED) {
			throw new StoppedException(curves.returnCode() + ": " + curves.message());
		}
		String timeName = settings.variables().contains("time") ? "time of simulation" : "time";
		Table.Builder table = Table.builder().number(timeName, null, curves.times());
		for (int i = 0; i < outputs.size(); i++) {
			table.number(settings.variables().get(i), null, curves.values()[i]);
		}
		return table.build();
	}

	/** The symbol of a column: amount or concentration of a species, else the symbol itself. */
	private String output(String id, SbmlImport imported, FlatSystem system) {
		String symbol = imported.symbol(id);
		if (!system.species().contains(symbol)) {
			return symbol;
		}
		return symbol + (settings.amounts().contains(id) ? ".amount"
				: settings.concentrations().contains(id) ? ".concentration" : "");
	}

	/** A row of rates of reactions and of the objective. */
	private Table flux(SbmlImport imported) {
		FluxSolution solution = FluxBalance.solve(imported.model());
		if (solution.status() != FluxSolution.Status.OPTIMAL) {
			throw new StoppedException(solution.status() + ": " + solution.message());
		}
		Table.Builder table = Table.builder();
		for (String id : settings.variables()) {
			String symbol = imported.symbol(id);
			int reaction = solution.reactions().indexOf(symbol);
			if (reaction < 0 && !symbol.equals(solution.objective())) {
				throw new StoppedException("'" + id + "' is neither a reaction nor the active objective");
			}
			table.number(id, null, new double[] { reaction < 0 ? solution.value() : solution.fluxes()[reaction] });
		}
		return table.build();
	}
}
