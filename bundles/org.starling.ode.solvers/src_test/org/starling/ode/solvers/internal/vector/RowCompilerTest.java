package org.starling.ode.solvers.internal.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.ode.solvers.internal.vector.RowProgram.Statement;
import org.starling.ode.solvers.internal.vector.RowProgram.Term;

/** Code is compared with the statements done one number after the other, to the last bit. */
class RowCompilerTest {

	private static final int ROWS = 9;
	private static final int OTHERS = 4;

	private final Random random = new Random(11);

	/** Rows of one to sixty terms, some with a factor, each of earlier statements' rows too. */
	private RowProgram program(int width) {
		List<Statement> statements = new ArrayList<>();
		int number = 0;
		for (int terms : new int[] { 1, 3, 60, 0, 2, 25 }) {
			List<Term> list = new ArrayList<>();
			int row = random.nextInt(ROWS);
			for (int k = 0; k < terms; k++) {
				boolean other = random.nextBoolean();
				int source = other ? random.nextInt(OTHERS) : (row + 1 + random.nextInt(ROWS - 1)) % ROWS;
				list.add(new Term(number++, source, other));
			}
			statements.add(new Statement(row, list, terms % 2 == 0 ? number++ : -1));
		}
		return new RowProgram(width, statements);
	}

	private static double[] expected(RowProgram program, double[] numbers, double[] rows, double[] others) {
		double[] x = rows.clone();
		for (Statement s : program.statements()) {
			for (int k = 0; k < program.width(); k++) {
				int place = s.row() * program.width() + k;
				for (Term t : s.terms()) {
					x[place] -= numbers[t.number()] * (t.other() ? others : x)[t.source() * program.width() + k];
				}
				x[place] *= s.factor() < 0 ? 1 : numbers[s.factor()];
			}
		}
		return x;
	}

	private void assertRuns(RowKernel kernel, RowProgram program) {
		double[] numbers = random.doubles(program.numbers(), -1, 1).toArray();
		double[] rows = random.doubles(ROWS * program.width() + 3, -1, 1).toArray();
		double[] others = random.doubles(OTHERS * program.width(), -1, 1).toArray();
		double[] expected = expected(program, numbers, rows, others);
		kernel.run(numbers, rows, others);
		assertArrayEquals(expected, rows, 0, "width " + program.width());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 10, 37 })
	void loops(int width) {
		RowProgram program = program(width);
		assertRuns(RowCompiler.loops(program), program);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 7, 10, 17, 37 })
	void vectors(int width) {
		assumeTrue(VectorUnit.longest() > 0, "needs --add-modules jdk.incubator.vector");
		RowProgram program = program(width);
		assertRuns(RowCompiler.vectors(program, VectorUnit.longest()), program);
		assertRuns(RowCompiler.vectors(program, VectorUnit.LEAST), program);
	}

	@Test
	void aTrialChangesNoNumberAndTellsWhatIsInUse() {
		RowProgram program = program(5);
		assertRuns(RowCompiler.compile(program), program);
		SwitchedRows both = new SwitchedRows(RowCompiler.loops(program), (_, _, _) -> { }, program);
		assertTrue(both.run(100) && both.isSwitched(), "nothing takes less time than something");
	}
}
