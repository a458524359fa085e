package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.ode.OdeSolvers;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench edit}: how long a person waits for curves after a change. */
@Command(name = "edit", mixinStandardHelpOptions = true, description = "Time from a change of pbpk62 (62 states, 14 doses, hourly"
		+ " output) to its curves: of a parameter's value, and of an equation, after which the model is checked, compiled and run.")
final class EditBenchCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Option(names = "--repeat", paramLabel = "COUNT", description = "Changes of each kind, after as many for warming up. Default:"
			+ " ${DEFAULT-VALUE}.", defaultValue = "15")
	private int repeat;

	@Override
	public void run() {
		OdeSolvers solvers = RunContext.standard().solvers();
		ModelDraft draft = BodyModel.draft();
		KineticLaw law = draft.model().getReactions().getFirst().getKineticLaw();
		String original = law.getExpression();
		SimulationSetup setup = BenchCases.dosed(BodyModel.DEPOT, draft.amounts());
		ModelSimulator simulator = ModelSimulator.of(draft.model(), null, solvers);
		PrintWriter out = spec.commandLine().getOut();
		out.println("change,median_ms,max_ms");
		measure(out, "parameter", k -> complete(simulator.run(setup.with("absorption", 1.2 + 0.01 * k))));
		measure(out, "equation", k -> {
			law.setExpression("(" + original + ")*" + (1 + 0.01 * k));
			complete(ModelSimulator.of(draft.model(), null, solvers).run(setup));
		});
	}

	private static void complete(SimulatedCurves curves) {
		if (!curves.returnCode().isComplete()) {
			throw new IllegalStateException(curves.message());
		}
	}

	private void measure(PrintWriter out, String what, IntConsumer change) {
		double[] times = new double[repeat];
		for (int k = 0; k < 2 * repeat; k++) {
			long start = System.nanoTime();
			change.accept(k);
			times[k % repeat] = (System.nanoTime() - start) * 1e-6;
		}
		Arrays.sort(times);
		out.println(String.format(Locale.ROOT, "%s,%.1f,%.1f", what, times[repeat / 2], times[repeat - 1]));
		out.flush();
	}
}
