package org.starling.ode.solvers.internal.lu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.ode.solvers.internal.vector.RowCompiler;
import org.starling.ode.solvers.internal.vector.RowKernel;
import org.starling.ode.solvers.internal.vector.RowProgram;

/**
 * Solution for several right-hand sides at once with the factors of {@link LuKernel#factor}: a row holds one unknown of all of them.
 * Made when it is first wanted. Thread-safe.
 */
public final class LuRows {

	private final LuStructure structure;
	private final Map<Integer, RowKernel> kernels = new ConcurrentHashMap<>();

	LuRows(LuStructure structure) {
		this.structure = structure;
	}

	/** Code for so many right-hand sides; its numbers are the factors, and it names no other rows. */
	public RowKernel kernel(int count) {
		return kernels.computeIfAbsent(count, c -> LuCode.isLarge(structure) ? new TabledRows(structure, c)
				: RowCompiler.compile(program(structure, c)));
	}

	/** Forward, then backward substitution. */
	static RowProgram program(LuStructure a, int count) {
		List<RowProgram.Statement> statements = new ArrayList<>();
		for (int i = 0; i < a.size(); i++) {
			if (a.diagonal()[i] > a.rowPointers()[i]) {
				statements.add(new RowProgram.Statement(a.order()[i], terms(a, a.rowPointers()[i], a.diagonal()[i]), -1));
			}
		}
		for (int i = a.size() - 1; i >= 0; i--) {
			int pivot = a.diagonal()[i];
			statements.add(new RowProgram.Statement(a.order()[i], terms(a, pivot + 1, a.rowPointers()[i + 1]), pivot));
		}
		return new RowProgram(count, statements);
	}

	private static List<RowProgram.Term> terms(LuStructure a, int from, int to) {
		List<RowProgram.Term> terms = new ArrayList<>();
		for (int e = from; e < to; e++) {
			terms.add(new RowProgram.Term(e, a.order()[a.columns()[e]], false));
		}
		return terms;
	}
}
