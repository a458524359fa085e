package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Forward sensitivities by the derivative of the Rosenbrock step itself, behind each accepted step of the states and with its
 * factorisation: the stages of a sensitivity solve
 * <pre>
 * (I/(hγ) − J) V_i = J(t_i, u_i) s_i + ∂f/∂θ(t_i, u_i) + Σ (c_ij/h) V_j + [dJ/dθ U_i + h d_i d(∂f/∂t)/dθ],   s_i = s + Σ a_ij V_j
 * </pre>
 * with the total derivatives of the Jacobian, so that the order of the method is kept (M. Caracotsios, W. E. Stewart, Comput.
 * Chem. Eng. 9 (1985) 359, doi:10.1016/0098-1354(85)85014-6, for the staggered direct method; H. G. Bock, Numerical treatment
 * of inverse problems in chemical reaction kinetics, Springer 1981, doi:10.1007/978-3-642-68220-9_8, for the derivative of the
 * discretisation). Products with J follow from the stages solved before, {@code J V_j = V_j/(hγ) − right side}, so that one is
 * formed a step; at later stages only entries that have changed are multiplied. The sensitivities take part in the error test,
 * each direction on its own.
 */
final class SensitivityRosenbrock implements OneStepMethod {

	private final SensitivityFunction function;
	private final Evaluator f;
	private final RosenbrockMethod method;
	private final RosenbrockTableau tableau;
	private final SparsityPattern pattern;
	private final ErrorNorm[] norms;
	private final int n;
	private final int directions;
	private final double[] states;
	private final double[] statesNew;
	private final double[][] s;
	private final double[][] sNew;
	/** By direction and stage. */
	private final double[][][] stages;
	private final double[] jacobian;
	/** By stage the entries of the Jacobian that differ from the beginning of the step, and by how much. */
	private final int[][] changed;
	private final double[][] changes;
	private final int[] changeCount;
	private final int[] columns;
	private final double[][] rights;
	private final double[][] stageWeights;
	private final double[][] rightWeights;
	private final double[][] parts;
	private final double[] packed;
	private final double[] stage;
	private final double[] atBegin;
	private final double[] error;
	private final boolean constant;
	private double t;
	private double h;
	private int worst;

	SensitivityRosenbrock(Evaluator whole, SolveOptions options, JacobianChoice choice, RosenbrockTableau tableau) {
		function = (SensitivityFunction) whole.function();
		f = whole.part(function.states());
		n = f.dimension();
		directions = function.directions();
		this.tableau = tableau;
		boolean one = options.absTol().length == 1;
		method = new RosenbrockMethod(f, one ? options : withTolerances(options, 0), choice, tableau);
		norms = IntStream.rangeClosed(1, directions)
				.mapToObj(j -> new ErrorNorm(one ? options : withTolerances(options, j * n), n)).toArray(ErrorNorm[]::new);
		pattern = function.states().jacobianPattern();
		constant = function.states().isLinear();
		int count = tableau.stages();
		states = new double[n];
		statesNew = new double[n];
		s = new double[directions][n];
		sNew = new double[directions][n];
		stages = new double[directions][count][n];
		jacobian = new double[pattern.nonZeros()];
		changed = new int[count][constant ? 0 : pattern.nonZeros()];
		changes = new double[count][constant ? 0 : pattern.nonZeros()];
		changeCount = new int[count];
		columns = columns();
		rights = new double[count][n];
		stageWeights = new double[count][count];
		rightWeights = new double[count][count];
		atBegin = new double[n];
		parts = new double[count][function.directionPattern().nonZeros()];
		packed = new double[3 * n + 1];
		stage = new double[n];
		error = new double[n];
	}

	private SolveOptions withTolerances(SolveOptions options, int from) {
		return options.withTolerances(options.relTol(), Arrays.copyOfRange(options.absTol(), from, from + n));
	}

	@Override
	public int errorOrder() {
		return method.errorOrder();
	}

	@Override
	public void start(double time, double[] u) {
		t = time;
		System.arraycopy(u, 0, states, 0, n);
		method.start(time, states);
		System.arraycopy(states, 0, u, 0, n);
		for (int j = 0; j < directions; j++) {
			System.arraycopy(u, (j + 1) * n, s[j], 0, n);
		}
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		worst = -1;
		double size = method.attempt(h, statesNew);
		System.arraycopy(statesNew, 0, proposal, 0, n);
		if (!(size <= 1)) {
			return size;
		}
		derivativesAtStages();
		for (int j = 0; j < directions; j++) {
			double own = direction(j);
			if (!(own <= size)) {
				size = own;
				worst = (j + 1) * n + norms[j].worst();
			}
			System.arraycopy(sNew[j], 0, proposal, (j + 1) * n, n);
		}
		return size;
	}

	private void derivativesAtStages() {
		double[][] u = method.stages();
		for (int i = 0; i < tableau.stages(); i++) {
			StageSums.combine(states, tableau.a()[i], u, i, stage);
			double time = t + tableau.alpha()[i] * h;
			f.directionDerivatives(function, time, stage, parts[i]);
			if (!constant && i > 0) {
				f.jacobian(time, stage, jacobian);
				compare(i);
			}
			for (int k = 0; k < i; k++) {
				stageWeights[i][k] = (tableau.a()[i][k] / tableau.gamma() + tableau.c()[i][k]) / h;
				rightWeights[i][k] = -tableau.a()[i][k];
			}
		}
		System.arraycopy(states, 0, packed, 0, n);
	}

	private void compare(int i) {
		double[] begin = method.linearization().jacobian();
		int count = 0;
		for (int k = 0; k < begin.length; k++) {
			if (jacobian[k] != begin[k]) {
				changed[i][count] = k;
				changes[i][count++] = jacobian[k] - begin[k];
			}
		}
		changeCount[i] = count;
	}

	private int[] columns() {
		int[] all = new int[pattern.nonZeros()];
		for (int column = 0; column < n; column++) {
			Arrays.fill(all, pattern.columnPointers()[column], pattern.columnPointers()[column + 1], column);
		}
		return all;
	}

	/** Solves the stages of one direction; returns the norm of its error. */
	private double direction(int j) {
		double[][] v = stages[j];
		double[][] u = method.stages();
		boolean second = function.hasSecondDerivative(j);
		if (second) {
			System.arraycopy(s[j], 0, packed, n, n);
		}
		Arrays.fill(atBegin, 0);
		addJacobianTimes(method.linearization().jacobian(), s[j], atBegin);
		for (int i = 0; i < tableau.stages(); i++) {
			double[] right = rights[i];
			System.arraycopy(atBegin, 0, right, 0, n);
			StageSums.add(1, stageWeights[i], v, i, right);
			StageSums.add(1, rightWeights[i], rights, i, right);
			addChanges(i, j, right);
			addDirection(j, parts[i], right);
			if (second) {
				System.arraycopy(u[i], 0, packed, 2 * n, n);
				packed[3 * n] = h * tableau.d()[i];
				f.addSecondDerivative(function, t, packed, j, right);
			}
			method.matrix().solve(right, v[i]);
		}
		StageSums.combine(s[j], tableau.m(), v, tableau.stages(), sNew[j]);
		Arrays.fill(error, 0);
		StageSums.add(1, tableau.e(), v, tableau.stages(), error);
		return norms[j].of(error, s[j], sNew[j]);
	}

	private void addChanges(int i, int j, double[] result) {
		if (changeCount[i] == 0) {
			return;
		}
		StageSums.combine(s[j], tableau.a()[i], stages[j], i, stage);
		for (int k = 0; k < changeCount[i]; k++) {
			int entry = changed[i][k];
			result[pattern.rowIndices()[entry]] += changes[i][k] * stage[columns[entry]];
		}
	}

	private void addJacobianTimes(double[] values, double[] v, double[] result) {
		int[] pointers = pattern.columnPointers();
		int[] rows = pattern.rowIndices();
		for (int column = 0; column < n; column++) {
			double factor = v[column];
			for (int k = pointers[column]; k < pointers[column + 1]; k++) {
				result[rows[k]] += values[k] * factor;
			}
		}
	}

	private void addDirection(int j, double[] values, double[] result) {
		SparsityPattern p = function.directionPattern();
		for (int k = p.columnPointers()[j]; k < p.columnPointers()[j + 1]; k++) {
			result[p.rowIndices()[k]] += values[k];
		}
	}

	@Override
	public void accept() {
		method.accept();
		t += h;
		System.arraycopy(statesNew, 0, states, 0, n);
		for (int j = 0; j < directions; j++) {
			System.arraycopy(sNew[j], 0, s[j], 0, n);
		}
	}

	@Override
	public int worstState() {
		return worst >= 0 ? worst : method.worstState();
	}

	@Override
	public void interpolate(double theta, double[] u) {
		method.interpolate(theta, stage);
		System.arraycopy(stage, 0, u, 0, n);
		for (int j = 0; j < directions; j++) {
			polynomial(s[j], sNew[j], vectors(j), theta, u, (j + 1) * n);
		}
	}

	@Override
	public StepInterpolant keepInterpolant() {
		StepInterpolant first = method.keepInterpolant();
		double[][] from = Arrays.stream(s).map(double[]::clone).toArray(double[][]::new);
		double[][] to = Arrays.stream(sNew).map(double[]::clone).toArray(double[][]::new);
		double[][][] vectors = IntStream.range(0, directions).mapToObj(this::vectors).toArray(double[][][]::new);
		return (theta, u) -> {
			double[] head = new double[n];
			first.evaluate(theta, head);
			System.arraycopy(head, 0, u, 0, n);
			for (int j = 0; j < directions; j++) {
				polynomial(from[j], to[j], vectors[j], theta, u, (j + 1) * n);
			}
		};
	}

	private double[][] vectors(int j) {
		double[][] vectors = new double[tableau.dense().length][n];
		for (int r = 0; r < vectors.length; r++) {
			StageSums.add(1, tableau.dense()[r], stages[j], tableau.stages(), vectors[r]);
		}
		return vectors;
	}

	private static void polynomial(double[] from, double[] to, double[][] vectors, double theta, double[] result, int offset) {
		for (int i = 0; i < from.length; i++) {
			double inner = 0;
			for (int r = vectors.length - 1; r >= 0; r--) {
				inner = vectors[r][i] + theta * inner;
			}
			result[offset + i] = (1 - theta) * from[i] + theta * (to[i] + (1 - theta) * inner);
		}
	}
}
