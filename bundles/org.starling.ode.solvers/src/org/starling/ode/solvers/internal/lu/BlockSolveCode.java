package org.starling.ode.solvers.internal.lu;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code of {@link LuBlocks#solve}: a few rows at a time for one right-hand side after the other, so that their factors stay at
 * hand.
 */
final class BlockSolveCode implements LuCode.CodePart {

	/** Arguments: this, factors, unknowns, how many of them; then our own. */
	private static final int FACTORS = 1;
	private static final int UNKNOWNS = 2;
	private static final int LENGTH = 3;
	private static final int OFFSET = 4;
	private static final int FIRST_OWN = 5;

	/** Multiplications of one method. */
	private static final int MOST_TERMS = 20;

	private final LuStructure structure;
	private final List<SolveCode.Row> rows;
	private final Map<Integer, Integer> factors = new HashMap<>();
	private final Map<Integer, Integer> unknowns = new HashMap<>();
	private int nextLocal = FIRST_OWN;

	private BlockSolveCode(LuStructure structure, List<SolveCode.Row> rows) {
		this.structure = structure;
		this.rows = rows;
	}

	static List<BlockSolveCode> parts(LuStructure a) {
		List<BlockSolveCode> parts = new ArrayList<>();
		List<SolveCode.Row> rows = new ArrayList<>();
		int terms = 0;
		for (SolveCode.Row row : SolveCode.rows(a, MOST_TERMS)) {
			int own = row.to() - row.from() + (row.pivot() ? 1 : 0);
			if (own == 0) {
				continue;
			}
			if (terms + own > MOST_TERMS && !rows.isEmpty()) {
				parts.add(new BlockSolveCode(a, rows));
				rows = new ArrayList<>();
				terms = 0;
			}
			rows.add(row);
			terms += own;
		}
		parts.add(new BlockSolveCode(a, rows));
		return parts;
	}

	@Override
	public void emit(CodeBuilder code) {
		for (SolveCode.Row row : rows) {
			for (int e = row.from(); e < row.to(); e++) {
				keepFactor(code, e);
			}
			if (row.pivot()) {
				keepFactor(code, structure.diagonal()[row.row()]);
			}
		}
		Label next = code.newLabel();
		Label test = code.newLabel();
		code.iconst_0().istore(OFFSET).goto_(test).labelBinding(next);
		rows.forEach(row -> emit(code, row));
		rows.stream().mapToInt(SolveCode.Row::row).distinct().forEach(row -> {
			address(code, row);
			code.dload(unknowns.get(row)).dastore();
		});
		code.iinc(OFFSET, structure.size()).labelBinding(test).iload(OFFSET).iload(LENGTH).if_icmplt(next).return_();
	}

	private void keepFactor(CodeBuilder code, int entry) {
		if (!factors.containsKey(entry)) {
			code.aload(FACTORS).loadConstant(entry).daload().dstore(nextLocal);
			factors.put(entry, nextLocal);
			nextLocal += 2;
		}
	}

	private void emit(CodeBuilder code, SolveCode.Row row) {
		unknown(code, row.row());
		for (int e = row.from(); e < row.to(); e++) {
			code.dload(factors.get(e));
			unknown(code, structure.columns()[e]);
			code.dmul().dsub();
		}
		if (row.pivot()) {
			code.dload(factors.get(structure.diagonal()[row.row()])).dmul();
		}
		Integer local = unknowns.computeIfAbsent(row.row(), _ -> place());
		code.dstore(local);
	}

	private void unknown(CodeBuilder code, int row) {
		Integer local = unknowns.get(row);
		if (local != null) {
			code.dload(local);
			return;
		}
		address(code, row);
		code.daload().dup2().dstore(place());
		unknowns.put(row, nextLocal - 2);
	}

	private int place() {
		nextLocal += 2;
		return nextLocal - 2;
	}

	private void address(CodeBuilder code, int row) {
		code.aload(UNKNOWNS).iload(OFFSET).loadConstant(structure.order()[row]).iadd();
	}
}
