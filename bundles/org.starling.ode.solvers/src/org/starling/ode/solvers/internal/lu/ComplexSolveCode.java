package org.starling.ode.solvers.internal.lu;

import java.lang.classfile.CodeBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code of {@link ComplexLuKernel#solve}, as {@link SolveCode} with a real and an imaginary part of each unknown, both local
 * variables within a method; the solution replaces the right-hand side.
 */
final class ComplexSolveCode implements LuCode.CodePart {

	/** Arguments: this, real and imaginary factors, real and imaginary unknowns; then our own. */
	private static final int RE = 1;
	private static final int IM = 2;
	private static final int UNKNOWN_RE = 3;
	private static final int UNKNOWN_IM = 4;
	private static final int FIRST_OWN = 5;

	/** Upper bounds of bytes. */
	private static final int TERM_BYTES = 60;
	private static final int ROW_BYTES = 100;
	private static final int MOST_TERMS = 100;

	private final LuStructure structure;
	private final List<SolveCode.Row> rows;
	private final Map<Integer, Integer> locals = new HashMap<>();
	private int nextLocal = FIRST_OWN;

	private ComplexSolveCode(LuStructure structure, List<SolveCode.Row> rows) {
		this.structure = structure;
		this.rows = rows;
	}

	static List<ComplexSolveCode> parts(LuStructure a) {
		return SolveCode.methods(a, MOST_TERMS, ROW_BYTES, TERM_BYTES).stream().map(rows -> new ComplexSolveCode(a, rows)).toList();
	}

	@Override
	public void emit(CodeBuilder code) {
		for (SolveCode.Row row : rows) {
			int local = open(code, row.row());
			code.dload(local);
			for (int e = row.from(); e < row.to(); e++) {
				product(code, RE, e, UNKNOWN_RE).dsub();
				product(code, IM, e, UNKNOWN_IM).dadd();
			}
			code.dstore(local).dload(local + 2);
			for (int e = row.from(); e < row.to(); e++) {
				product(code, RE, e, UNKNOWN_IM).dsub();
				product(code, IM, e, UNKNOWN_RE).dsub();
			}
			code.dstore(local + 2);
			if (row.pivot()) {
				int pivot = structure.diagonal()[row.row()];
				part(code, RE, pivot, local).dmul();
				part(code, IM, pivot, local + 2).dmul().dsub();
				part(code, IM, pivot, local).dmul();
				part(code, RE, pivot, local + 2).dmul().dadd();
				code.dstore(local + 2).dstore(local);
			}
		}
		locals.forEach((row, local) -> {
			code.aload(UNKNOWN_RE).loadConstant(structure.order()[row]).dload(local).dastore();
			code.aload(UNKNOWN_IM).loadConstant(structure.order()[row]).dload(local + 2).dastore();
		});
		code.return_();
	}

	private static CodeBuilder part(CodeBuilder code, int factors, int entry, int local) {
		return code.aload(factors).loadConstant(entry).daload().dload(local);
	}

	/** A part of a factor times a part of the unknown of its column. */
	private CodeBuilder product(CodeBuilder code, int factors, int entry, int unknown) {
		code.aload(factors).loadConstant(entry).daload();
		int column = structure.columns()[entry];
		Integer local = locals.get(column);
		if (local != null) {
			code.dload(unknown == UNKNOWN_RE ? local : local + 2);
		} else {
			code.aload(unknown).loadConstant(structure.order()[column]).daload();
		}
		return code.dmul();
	}

	/** The local variables of an unknown, filled from the arrays when a method meets it first. */
	private int open(CodeBuilder code, int row) {
		Integer known = locals.get(row);
		if (known != null) {
			return known;
		}
		int local = nextLocal;
		nextLocal += 4;
		locals.put(row, local);
		code.aload(UNKNOWN_RE).loadConstant(structure.order()[row]).daload().dstore(local);
		code.aload(UNKNOWN_IM).loadConstant(structure.order()[row]).daload().dstore(local + 2);
		return local;
	}
}
