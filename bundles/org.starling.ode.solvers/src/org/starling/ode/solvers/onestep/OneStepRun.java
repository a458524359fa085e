package org.starling.ode.solvers.onestep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.DenseOutput;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.SolveStatistics;

/**
 * One solve: walks from jump to jump, step by step. {@link #run} does all of it. Whoever makes the attempts of several solves at
 * once calls {@link #next}, makes the step, writes {@link #proposal}, tells {@link #attempted}, and so on until there is no next.
 * Used by one thread at a time.
 */
public final class OneStepRun {

	/** A step of so many smallest ones is taken across a root, whatever its error. */
	private static final double SHORT = 1000;

	private final OdeProblem problem;
	private final SolveOptions options;
	private final CancelCheck cancel;
	private final Evaluator evaluator;
	private final OneStepMethod method;
	private final StepController controller;
	private final InitialStep initialStep;
	private final Recorder recorder;
	private final DensePieces dense = new DensePieces();
	private final TimeSchedule schedule;
	private final RootWatch roots;
	private final EventStormGuard storm;
	private final boolean[] fired;
	private final long began = System.nanoTime();

	private double t;
	private double[] u;
	private double[] uNew;
	private boolean begun;
	private boolean walking;
	private boolean terminated;
	/** Whether an attempt from here that was rejected ended behind a root. */
	private boolean beforeRoot;
	private SolveAbort abort;
	private double end;
	private double largest;
	private double h;
	private double step;
	private double tNew;
	private long steps;
	private long attempts;
	/** Those up to the last callback. */
	private long attemptsBefore;
	private long events;

	OneStepRun(OdeProblem problem, SolveOptions options, SolveContext context, OneStepMethod.Factory factory,
			StepControl control) {
		this.problem = problem;
		this.options = options;
		int n = problem.f().dimension();
		cancel = new CancelCheck(context, problem.t0(), problem.t1());
		evaluator = new Evaluator(problem, cancel);
		method = factory.create(evaluator, options);
		controller = new StepController(control, method.errorOrder());
		Evaluator states = evaluator.function() instanceof SensitivityFunction s ? evaluator.part(s.states()) : evaluator;
		initialStep = new InitialStep(states, new ErrorNorm(options, states.dimension()), method.errorOrder());
		recorder = new Recorder(options.saveAt());
		schedule = new TimeSchedule(problem);
		roots = new RootWatch(problem.callbacks(), evaluator.parameters(), n);
		storm = new EventStormGuard(problem.t0(), problem.t1(), options.maxSteps());
		fired = new boolean[problem.callbacks().size()];
		t = problem.t0();
		u = problem.u0().clone();
		uNew = new double[n];
	}

	OdeSolution run() {
		try {
			for (double step = next(); !Double.isNaN(step); step = next()) {
				attempted(method.attempt(step, uNew));
			}
		} catch (SolveAbort e) {
			abort = e;
		}
		return solution();
	}

	/** The length of the step to attempt from the method's point; NaN when the solve has ended. */
	public double next() {
		try {
			if (!begun) {
				begun = true;
				cancel.look();
				begin();
			}
			if (abort != null || terminated || t >= problem.t1()) {
				return Double.NaN;
			}
			if (!walking) {
				startWalk();
			}
			h = Math.min(h, largest);
			boolean last = h * (1 + 1e-8) >= end - t;
			tNew = last ? end : t + h;
			step = tNew - t;
			countAttempt(step);
			return step;
		} catch (SolveAbort e) {
			abort = e;
			return Double.NaN;
		}
	}

	/** Where the state goes that an attempt proposes. */
	public double[] proposal() {
		return uNew;
	}

	/** Takes the error of the attempt that {@link #next} asked for, as {@link OneStepMethod#attempt} gives it. */
	public void attempted(double error) {
		try {
			double root = error <= 1 ? roots.first(method, t, step, tNew, fired) : Double.NaN;
			double size = error <= 1 && (beforeRoot || !Double.isNaN(root)) ? across(error) : error;
			if (size <= 1) {
				steps++;
				beforeRoot = false;
				boolean jumped = finishStep(root);
				h = method.nextStep(step, size, controller.afterAccepted(step, size));
				walking = !jumped && t < end;
			} else {
				beforeRoot |= roots.crosses(tNew, uNew);
				h = method.nextStep(step, size, controller.afterRejected(step, size));
				requireRoomFor(h, size);
			}
		} catch (SolveAbort e) {
			abort = e;
		}
	}

	/** The error of a step at a root; too large, it makes the search for that root void. */
	private double across(double error) {
		double size = step > SHORT * smallestStep() ? method.errorAcross(error) : error;
		if (!(size <= 1)) {
			roots.forget(fired);
		}
		return size;
	}

	/** What came of it, once there is no next step. */
	public OdeSolution solution() {
		if (abort != null) {
			return solution(abort.returnCode(), abort.getMessage());
		}
		cancel.finished();
		return solution(terminated ? ReturnCode.TERMINATED : ReturnCode.SUCCESS, "");
	}

	private void begin() {
		method.start(t, u);
		if (schedule.take(t, fired)) {
			fire();
		} else {
			recorder.at(t, u);
			roots.restart(t, u);
		}
	}

	/** Looks ahead from {@code t} to the next time at which callbacks fire, or the end. */
	private void startWalk() {
		walking = true;
		end = Math.min(schedule.nextOr(problem.t1()), problem.t1());
		controller.restart();
		largest = Math.min(options.maxStep(), method.longestStep());
		double longest = Math.min(largest, end - t);
		h = Math.clamp(firstStep(longest), Math.min(smallestStep(), longest), longest);
	}

	private double firstStep(double longest) {
		if (options.firstStep() > 0) {
			return options.firstStep();
		}
		return method.isExact() ? longest : initialStep.choose(t, u, h, longest);
	}

	/** Records an accepted step, cut at the first root in it if there is one; true when callbacks fired at its end. */
	private boolean finishStep(double root) {
		boolean cut = !Double.isNaN(root) && root < tNew;
		double stop = cut ? root : tNew;
		recorder.within(method, t, step, stop, u.length);
		if (options.dense()) {
			dense.add(t, step, method.keepInterpolant());
		}
		if (cut) {
			method.interpolate((stop - t) / step, uNew);
		} else {
			method.accept();
		}
		double[] swap = u;
		u = uNew;
		uNew = swap;
		t = stop;
		cancel.reached(t);
		boolean jump = !Double.isNaN(root) | schedule.take(t, fired);
		if (!cut && (jump || recorder.wants(t) || options.dense())) {
			method.complete(u);
		}
		if (jump) {
			fire();
		} else {
			recorder.at(t, u);
		}
		return jump;
	}

	/** Runs the callbacks that are marked, in the problem's order, and starts anew behind them. */
	private void fire() {
		storm.event(t, firstFired());
		attemptsBefore = attempts;
		if (options.side() == SolveOptions.Side.BEFORE) {
			recorder.at(t, u);
		}
		List<Callback> callbacks = problem.callbacks();
		for (int i = 0; i < fired.length && !terminated; i++) {
			if (fired[i]) {
				events++;
				terminated = affect(callbacks.get(i)).apply(t, u, evaluator.parameters()) == Affect.Action.TERMINATE;
			}
		}
		Arrays.fill(fired, false);
		if (terminated) {
			recorder.terminal(t, u);
			return;
		}
		method.start(t, u);
		roots.restart(t, u);
		if (options.side() == SolveOptions.Side.AFTER) {
			recorder.at(t, u);
		}
	}

	private String firstFired() {
		int i = 0;
		while (!fired[i]) {
			i++;
		}
		return problem.callbacks().get(i).name();
	}

	private static Affect affect(Callback callback) {
		return switch (callback) {
		case Callback.AtTimes times -> times.affect();
		case Callback.AtRoot root -> root.affect();
		};
	}

	private void countAttempt(double h) {
		if (attempts - attemptsBefore >= options.maxSteps()) {
			throw new SolveAbort(ReturnCode.MAX_STEPS, Advice.maxSteps(options.maxSteps(), t, h, worst(),
					method.diagnosis()));
		}
		attempts++;
		cancel.tick();
	}

	private void requireRoomFor(double h, double error) {
		if (h < smallestStep()) {
			boolean finite = Double.isFinite(error);
			throw new SolveAbort(finite ? ReturnCode.STEP_TOO_SMALL : ReturnCode.NOT_FINITE,
					finite ? Advice.stepTooSmall(t, h, worst(), method.diagnosis()) : Advice.notFinite(t, worst()));
		}
	}

	private double smallestStep() {
		return Math.max(16 * Math.ulp(t), 1e-30 * (problem.t1() - problem.t0()));
	}

	private String worst() {
		return evaluator.name(method.worstState());
	}

	private OdeSolution solution(ReturnCode code, String message) {
		Optional<DenseOutput> output = options.dense() ? Optional.of(dense.join(problem.t0(), t, u)) : Optional.empty();
		return new OdeSolution(code, message, recorder.times(), recorder.states(), output,
				new SolveStatistics(steps, attempts - steps, evaluator.rhsEvaluations(), evaluator.jacobians(),
						evaluator.factorizations(), events, System.nanoTime() - began));
	}
}
