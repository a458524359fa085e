package org.starling.analysis.fit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SensitivityCurves;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;

/**
 * Least-squares fit of a model's parameters to one subject, or to several at once when their parameters are held to be the
 * same (naive pooling). Derivatives come from forward sensitivities; from difference quotients where a linear model is solved
 * exactly, and where a model has no sensitivities, which the result's message then says. Runs on the calling thread; several may run at the same time on one simulator.
 */
public final class SubjectFit {

	/** Tolerances of the solver are at least this tight, so that difference quotients and the search's criterion are not noise. */
	private static final double RELATIVE_TOLERANCE = 1e-8;
	private static final double ABSOLUTE_TOLERANCE = 1e-10;
	/** Solvers that solve linear systems exactly. */
	private static final Set<String> EXACT = Set.of("auto", "linear-propagator");

	private final ModelSimulator simulator;
	private final SimulationSetup setup;
	private final BooleanSupplier cancelled;
	private final SolveContext context;

	/**
	 * @param simulator the compiled model
	 * @param setup     start, solver and overrides common to all subjects; its output times and outputs do not matter
	 * @param cancelled asked before and during each simulation
	 */
	public SubjectFit(ModelSimulator simulator, SimulationSetup setup, BooleanSupplier cancelled) {
		SolverSetting solver = setup.solver();
		this.simulator = simulator;
		this.setup = setup.withSolver(solver.withTolerances(Math.min(solver.relTol(), RELATIVE_TOLERANCE),
				Math.min(solver.absTol(), ABSOLUTE_TOLERANCE)));
		this.cancelled = cancelled;
		this.context = SolveContext.of(cancelled, fraction -> {
		});
	}

	/**
	 * @param subjects   one for a fit by subject, several for a common one
	 * @param specs      parameters to estimate, named by their symbols in the model, in the units of the model's values
	 * @param errorModel common to all outputs
	 * @return observations and predictions in the order of the subjects, their outputs and the samples that are used
	 * @throws IllegalArgumentException when a symbol is unknown or a dose lies before the start
	 */
	public FitResult fit(List<SubjectData> subjects, List<ParameterSpec> specs, ErrorModel errorModel, FitOptions options) {
		double[] observed = subjects.stream().flatMap(s -> s.outputs().stream())
				.flatMapToDouble(o -> java.util.stream.IntStream.range(0, o.values().length).filter(o::isUsed)
						.mapToDouble(i -> o.values()[i]))
				.toArray();
		SubjectResponse response = new SubjectResponse(this, subjects, specs, isSensitive());
		FitResult result = LeastSquaresFit.fit(response, observed, specs, errorModel,
				options.withPredictionNoise(setup.solver().relTol()), cancelled);
		FitResult remarked = FlipFlop.remark(result, response);
		return response.refusal().isEmpty() ? remarked
				: remarked.withRemark("Derivatives were formed by difference quotients: " + response.refusal() + ".");
	}

	/**
	 * Predictions at all samples of a subject, used or not.
	 *
	 * @param values estimated values by symbol; they come over the subject's covariates
	 * @return one array an output; NaN where the simulation did not get to
	 */
	public List<double[]> predict(SubjectData subject, Map<String, Double> values) {
		double[] times = times(subject);
		if (times.length == 0) {
			return unpredicted(subject);
		}
		SimulatedCurves curves = simulate(subject, values, times);
		return subject.outputs().stream().map(o -> at(o, curves)).toList();
	}

	/** What {@link #predict} gives when nothing can be predicted: not a number for each sample. */
	public static List<double[]> unpredicted(SubjectData subject) {
		return subject.outputs().stream().map(o -> nothing(o.times().length)).toList();
	}

	/**
	 * Whether derivatives are to come from sensitivities. Difference quotients of a linear system that is solved exactly have nearly
	 * as many digits and cost less.
	 */
	private boolean isSensitive() {
		return !simulator.isLinear() || !EXACT.contains(setup.solver().id());
	}

	/** Curves at the subject's samples with their derivatives. */
	SensitivityCurves sensitivities(SubjectData subject, Map<String, Double> values, List<String> symbols) {
		return simulator.sensitivities(setup(subject, values, times(subject)), symbols, context);
	}

	private SimulatedCurves simulate(SubjectData subject, Map<String, Double> values, double[] times) {
		return simulator.run(setup(subject, values, times), context);
	}

	private SimulationSetup setup(SubjectData subject, Map<String, Double> values, double[] times) {
		Map<String, Double> overrides = new LinkedHashMap<>(setup.overrides());
		overrides.putAll(subject.overrides());
		overrides.putAll(values);
		String[] outputs = subject.outputs().stream().map(ObservedOutput::observer).distinct().toArray(String[]::new);
		return SimulationSetup.at(times).withStart(setup.start()).withOutputs(outputs).withDoses(subject.doses())
				.withOverrides(overrides).withSolver(setup.solver()).withSide(setup.side());
	}

	/** The times of all samples that do not lie before the start, ascending, each once. */
	private double[] times(SubjectData subject) {
		TreeSet<Double> times = new TreeSet<>();
		for (ObservedOutput output : subject.outputs()) {
			for (double t : output.times()) {
				if (t >= setup.start()) {
					times.add(t);
				}
			}
		}
		return times.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double[] at(ObservedOutput output, SimulatedCurves curves) {
		double[] predicted = nothing(output.times().length);
		boolean usable = curves.returnCode() == ReturnCode.SUCCESS || curves.returnCode() == ReturnCode.TERMINATED;
		double[] curve = curves.curve(output.observer());
		for (int i = 0; usable && i < predicted.length; i++) {
			int at = Arrays.binarySearch(curves.times(), output.times()[i]);
			predicted[i] = at >= 0 ? curve[at] : Double.NaN;
		}
		return predicted;
	}

	private static double[] nothing(int length) {
		double[] values = new double[length];
		Arrays.fill(values, Double.NaN);
		return values;
	}
}
