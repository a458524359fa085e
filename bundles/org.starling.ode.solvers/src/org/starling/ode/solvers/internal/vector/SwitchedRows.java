package org.starling.ode.solvers.internal.vector;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The two forms of a row program's code; that in vectors is warmed up once the program has run often. Thread-safe. */
final class SwitchedRows extends Rivals<RowKernel> implements RowKernel, VectorWarmUp.Trial {

	/** Runs after which the compiler's work is worth while: a second of simulations. */
	private static final int RUNS_BEFORE_WARM_UP = 50_000;

	private final RowProgram program;
	private final AtomicBoolean warmUpBegun = new AtomicBoolean();
	/** Counted without care for other threads: some may be missed. */
	private int runs;

	SwitchedRows(RowKernel loops, RowKernel vectors, RowProgram program) {
		super(loops, vectors);
		this.program = program;
	}

	@Override
	public void run(double[] numbers, double[] rows, double[] others) {
		present().run(numbers, rows, others);
		if (runs <= RUNS_BEFORE_WARM_UP && ++runs > RUNS_BEFORE_WARM_UP && !warmUpBegun.getAndSet(true)) {
			VectorWarmUp.start(List.of(this));
		}
	}

	/** On rows of ones and factors of zero or one, so that no number grows. */
	@Override
	public boolean run(int calls) {
		double[] numbers = new double[program.numbers()];
		program.statements().stream().filter(s -> s.factor() >= 0).forEach(s -> numbers[s.factor()] = 1);
		double[] rows = ones(program.rows(false));
		double[] others = ones(program.rows(true));
		compare(k -> k.run(numbers, rows, others), calls);
		return isSwitched();
	}

	private double[] ones(int rows) {
		double[] ones = new double[rows * program.width()];
		Arrays.fill(ones, 1);
		return ones;
	}
}
