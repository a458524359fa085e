package org.starling.ode.solvers.internal.vector;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code of a few statements of a {@link RowProgram}: for vectors once through, for single numbers a loop along the rows, before which
 * the factors are taken from memory.
 */
final class RowMethod {

	/** Arguments: this, numbers, rows, other rows, where to begin within a row, where to end; then our own. */
	private static final int NUMBERS = 1;
	private static final int ROWS = 2;
	private static final int OTHERS = 3;
	private static final int FROM = 4;
	private static final int TO = 5;
	private static final int FIRST_OWN = 6;

	private record Source(int row, boolean other) {
	}

	private final int width;
	private final List<RowProgram.Statement> statements;
	private final List<RowUnit> units;
	private final boolean loop;
	private final Map<Integer, Integer> factors = new HashMap<>();
	private final List<Map<Source, Integer>> kept = new ArrayList<>();
	private int nextLocal = FIRST_OWN;

	/** @param units what a row is worked on with; a single number stands for a loop */
	RowMethod(int width, List<RowProgram.Statement> statements, List<RowUnit> units) {
		this.width = width;
		this.statements = statements;
		this.units = units;
		loop = units.getFirst().numbers() == 1;
		units.forEach(_ -> kept.add(new HashMap<>()));
	}

	/** Cuts statements into lists of at most so many multiplications, and longer statements into several. */
	static List<List<RowProgram.Statement>> cut(List<RowProgram.Statement> statements, int most) {
		List<List<RowProgram.Statement>> parts = new ArrayList<>();
		List<RowProgram.Statement> part = new ArrayList<>();
		int size = 0;
		for (RowProgram.Statement whole : statements) {
			for (RowProgram.Statement s : split(whole, most)) {
				if (size + s.multiplications() > most && !part.isEmpty()) {
					parts.add(part);
					part = new ArrayList<>();
					size = 0;
				}
				part.add(s);
				size += s.multiplications();
			}
		}
		if (!part.isEmpty()) {
			parts.add(part);
		}
		return parts;
	}

	private static List<RowProgram.Statement> split(RowProgram.Statement s, int most) {
		List<RowProgram.Statement> pieces = new ArrayList<>();
		int start = 0;
		while (s.terms().size() - start > most - 1) {
			pieces.add(new RowProgram.Statement(s.row(), s.terms().subList(start, start + most - 1), -1));
			start += most - 1;
		}
		RowProgram.Statement rest = new RowProgram.Statement(s.row(), s.terms().subList(start, s.terms().size()), s.factor());
		if (rest.multiplications() > 0) {
			pieces.add(rest);
		}
		return pieces;
	}

	void emit(CodeBuilder code) {
		if (loop) {
			for (RowProgram.Statement s : statements) {
				s.terms().forEach(t -> hoist(code, t.number()));
				if (s.factor() >= 0) {
					hoist(code, s.factor());
				}
			}
			Label next = code.newLabel();
			Label test = code.newLabel();
			code.goto_(test).labelBinding(next);
			body(code);
			code.iinc(FROM, 1).labelBinding(test).iload(FROM).iload(TO).if_icmplt(next);
		} else {
			body(code);
		}
		code.return_();
	}

	private void body(CodeBuilder code) {
		statements.forEach(s -> statement(code, s));
		statements.stream().mapToInt(RowProgram.Statement::row).distinct().forEach(row -> {
			for (int q = 0; q < units.size(); q++) {
				RowUnit unit = units.get(q);
				Source own = new Source(row, false);
				unit.store(code, () -> place(code, own, unit.offset()), kept.get(q).get(own));
			}
		});
	}

	/** Units side by side, because each waits for its own last operation. */
	private void statement(CodeBuilder code, RowProgram.Statement s) {
		Source own = new Source(s.row(), false);
		for (int q = 0; q < units.size(); q++) {
			fetch(code, q, own);
		}
		for (RowProgram.Term t : s.terms()) {
			for (int q = 0; q < units.size(); q++) {
				RowUnit unit = units.get(q);
				Source source = new Source(t.source(), t.other());
				fetch(code, q, source);
				unit.kept(code, kept.get(q).get(own));
				factor(code, unit, t.number());
				unit.kept(code, kept.get(q).get(source));
				unit.multiply(code);
				unit.subtract(code);
				unit.keep(code, kept.get(q).get(own));
			}
		}
		for (int q = 0; q < units.size() && s.factor() >= 0; q++) {
			RowUnit unit = units.get(q);
			unit.kept(code, kept.get(q).get(own));
			factor(code, unit, s.factor());
			unit.multiply(code);
			unit.keep(code, kept.get(q).get(own));
		}
	}

	private void fetch(CodeBuilder code, int q, Source source) {
		if (!kept.get(q).containsKey(source)) {
			RowUnit unit = units.get(q);
			unit.load(code, () -> place(code, source, unit.offset()));
			unit.keep(code, nextLocal);
			kept.get(q).put(source, nextLocal);
			nextLocal += unit.slots();
		}
	}

	private void hoist(CodeBuilder code, int number) {
		if (!factors.containsKey(number)) {
			code.aload(NUMBERS).loadConstant(number).daload().dstore(nextLocal);
			factors.put(number, nextLocal);
			nextLocal += 2;
		}
	}

	private void factor(CodeBuilder code, RowUnit unit, int number) {
		if (loop) {
			code.dload(factors.get(number));
		} else {
			unit.broadcast(code, () -> code.aload(NUMBERS).loadConstant(number));
		}
	}

	private void place(CodeBuilder code, Source source, int offset) {
		code.aload(source.other() ? OTHERS : ROWS).iload(FROM).loadConstant(source.row() * width + offset).iadd();
	}
}
