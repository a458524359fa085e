package org.starling.ode.solvers.internal.lu;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code of {@link LuKernel#solve}: forward, then backward substitution. Unknowns are local variables within a method; with
 * several methods each is also written to the solution, from where later methods take it.
 */
final class SolveCode implements LuCode.CodePart {

	/** Arguments: this, factors, right-hand side, solution; then our own. */
	private static final int FACTORS = 1;
	private static final int RIGHT = 2;
	private static final int SOLUTION = 3;
	private static final int FIRST_OWN = 4;

	/** Upper bounds of bytes. */
	private static final int TERM_BYTES = 14;
	private static final int ROW_BYTES = 24;
	/** Terms of one statement: more of them continue in a statement of their own. */
	private static final int MOST_TERMS = 200;

	/**
	 * One statement: {@code unknown[row] −= Σ factors[e] · unknown[column of e]} over entries from {@code from} to {@code to}.
	 *
	 * @param first whether the unknown starts as the right-hand side
	 * @param pivot whether the sum is multiplied by the reciprocal pivot in the end
	 */
	record Row(int row, int from, int to, boolean first, boolean pivot) {
	}

	private final LuStructure structure;
	private final List<Row> rows;
	private final Map<Integer, Integer> locals = new HashMap<>();
	private int nextLocal = FIRST_OWN;

	private SolveCode(LuStructure structure, List<Row> rows) {
		this.structure = structure;
		this.rows = rows;
	}

	static List<SolveCode> parts(LuStructure a) {
		return methods(a, MOST_TERMS, ROW_BYTES, TERM_BYTES).stream().map(rows -> new SolveCode(a, rows)).toList();
	}

	/**
	 * All statements in their order, cut into methods.
	 *
	 * @param rowBytes  upper bound of a statement's code without terms
	 * @param termBytes upper bound of a term's
	 */
	static List<List<Row>> methods(LuStructure a, int mostTerms, int rowBytes, int termBytes) {
		List<List<Row>> methods = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		int bytes = 0;
		for (Row row : rows(a, mostTerms)) {
			int more = rowBytes + (row.to - row.from) * termBytes;
			if (bytes + more > MOST_BYTES && !rows.isEmpty()) {
				methods.add(rows);
				rows = new ArrayList<>();
				bytes = 0;
			}
			rows.add(row);
			bytes += more;
		}
		methods.add(rows);
		return methods;
	}

	/** Forward, then backward substitution, in statements of at most so many terms. */
	static List<Row> rows(LuStructure a, int most) {
		List<Row> all = new ArrayList<>();
		for (int i = 0; i < a.size(); i++) {
			split(all, i, a.rowPointers()[i], a.diagonal()[i], most, false);
		}
		for (int i = a.size() - 1; i >= 0; i--) {
			split(all, i, a.diagonal()[i] + 1, a.rowPointers()[i + 1], most, true);
		}
		return all;
	}

	private static void split(List<Row> all, int row, int from, int to, int most, boolean pivot) {
		boolean first = !pivot;
		int start = from;
		while (to - start > most) {
			all.add(new Row(row, start, start + most, first && start == from, false));
			start += most;
		}
		all.add(new Row(row, start, to, first && start == from, pivot));
	}

	@Override
	public void emit(CodeBuilder code) {
		for (Row row : rows) {
			if (row.first()) {
				code.aload(RIGHT).loadConstant(structure.order()[row.row()]).daload();
			} else {
				value(code, row.row());
			}
			for (int e = row.from(); e < row.to(); e++) {
				code.aload(FACTORS).loadConstant(e).daload();
				value(code, structure.columns()[e]);
				code.dmul().dsub();
			}
			if (row.pivot()) {
				code.aload(FACTORS).loadConstant(structure.diagonal()[row.row()]).daload().dmul();
			}
			keep(code, row.row());
		}
		locals.forEach((row, local) -> code.aload(SOLUTION).loadConstant(structure.order()[row]).dload(local).dastore());
		code.return_();
	}

	private void value(CodeBuilder code, int row) {
		Integer local = locals.get(row);
		if (local != null) {
			code.dload(local);
		} else {
			code.aload(SOLUTION).loadConstant(structure.order()[row]).daload();
		}
	}

	private void keep(CodeBuilder code, int row) {
		Integer local = locals.get(row);
		if (local == null) {
			local = nextLocal;
			nextLocal += 2;
			locals.put(row, local);
		}
		code.dstore(local);
	}
}
