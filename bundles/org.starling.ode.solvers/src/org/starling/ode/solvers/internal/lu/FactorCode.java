package org.starling.ode.solvers.internal.lu;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Code of {@link LuKernel#factor}, row by row. Entries of the present row and those finished in the same method are local
 * variables; a method that is full writes its unfinished row to the factors, from where the next one takes it.
 */
final class FactorCode implements LuCode.CodePart {

	/** Arguments: this, s (two places), Jacobian, factors; then our own. */
	private static final int S = 1;
	private static final int JACOBIAN = 3;
	private static final int FACTORS = 4;
	private static final int WATCH = 5;
	private static final int FIRST_OWN = 7;

	/** Upper bounds of bytes, a wide local variable costing 4. */
	private static final int LOAD_BYTES = 15;
	private static final int MULTIPLY_BYTES = 20;
	private static final int PIVOT_BYTES = 56;
	private static final int STORE_BYTES = 10;

	private sealed interface Step {

		/** The entry that is changed or stored. */
		int entry();

		record Load(int entry) implements Step {
		}

		/** {@code entry := entry · reciprocal pivot}. */
		record Scale(int entry, int pivot) implements Step {
		}

		/** {@code entry −= lower · upper}. */
		record Subtract(int entry, int lower, int upper) implements Step {
		}

		/** Reciprocal of a pivot; watched when elimination changed it. */
		record Invert(int entry, boolean changed) implements Step {
		}

		record Store(int entry) implements Step {
		}
	}

	private final LuStructure structure;
	private final List<Step> steps;
	private final List<Integer> unfinished;
	private final Map<Integer, Integer> locals = new HashMap<>();
	private int nextLocal = FIRST_OWN;

	private FactorCode(LuStructure structure, List<Step> steps, List<Integer> unfinished) {
		this.structure = structure;
		this.steps = steps;
		this.unfinished = unfinished;
	}

	static List<FactorCode> parts(LuStructure a) {
		List<FactorCode> parts = new ArrayList<>();
		List<Step> steps = new ArrayList<>();
		int bytes = 0;
		for (int i = 0; i < a.size(); i++) {
			Set<Integer> open = new LinkedHashSet<>();
			for (Step step : row(a, i)) {
				int reserve = (open.size() + 1) * STORE_BYTES;
				if (bytes + bytes(step) + reserve > MOST_BYTES && !steps.isEmpty()) {
					parts.add(new FactorCode(a, steps, List.copyOf(open)));
					steps = new ArrayList<>();
					open.clear();
					bytes = 0;
				}
				steps.add(step);
				open.add(step.entry());
				bytes += bytes(step);
			}
		}
		parts.add(new FactorCode(a, steps, List.of()));
		return parts;
	}

	private static List<Step> row(LuStructure a, int i) {
		List<Step> steps = new ArrayList<>();
		int pivot = a.diagonal()[i];
		for (int e = a.rowPointers()[i]; e < a.rowPointers()[i + 1]; e++) {
			steps.add(new Step.Load(e));
		}
		for (int e = a.rowPointers()[i]; e < pivot; e++) {
			int k = a.columns()[e];
			steps.add(new Step.Scale(e, a.diagonal()[k]));
			for (int q = a.diagonal()[k] + 1; q < a.rowPointers()[k + 1]; q++) {
				steps.add(new Step.Subtract(a.indexOf(i, a.columns()[q]), e, q));
			}
		}
		steps.add(new Step.Invert(pivot, pivot > a.rowPointers()[i]));
		for (int e = a.rowPointers()[i]; e < a.rowPointers()[i + 1]; e++) {
			steps.add(new Step.Store(e));
		}
		return steps;
	}

	private static int bytes(Step step) {
		return switch (step) {
		case Step.Load _ -> LOAD_BYTES;
		case Step.Scale _, Step.Subtract _ -> MULTIPLY_BYTES;
		case Step.Invert _ -> PIVOT_BYTES;
		case Step.Store _ -> STORE_BYTES;
		};
	}

	@Override
	public void emit(CodeBuilder code) {
		code.dconst_0().dstore(WATCH);
		steps.forEach(step -> emit(code, step));
		unfinished.forEach(entry -> store(code, entry));
		code.dload(WATCH).dreturn();
	}

	private void emit(CodeBuilder code, Step step) {
		switch (step) {
		case Step.Load l -> {
			original(code, l.entry());
			keep(code, l.entry());
		}
		case Step.Scale s -> {
			value(code, s.entry());
			value(code, s.pivot());
			code.dmul();
			keep(code, s.entry());
		}
		case Step.Subtract s -> {
			value(code, s.entry());
			value(code, s.lower());
			value(code, s.upper());
			code.dmul().dsub();
			keep(code, s.entry());
		}
		case Step.Invert p -> invert(code, p);
		case Step.Store s -> store(code, s.entry());
		}
	}

	/** {@code s·m − j}, without what is zero. */
	private void original(CodeBuilder code, int entry) {
		double mass = structure.mass()[entry];
		int jacobian = structure.jacobian()[entry];
		if (mass != 0) {
			code.dload(S);
			if (mass != 1) {
				code.loadConstant(mass).dmul();
			}
		}
		if (jacobian >= 0) {
			code.aload(JACOBIAN).loadConstant(jacobian).daload();
			if (mass == 0) {
				code.dneg();
			} else {
				code.dsub();
			}
		} else if (mass == 0) {
			code.dconst_0();
		}
	}

	/** Adds {@code (a/u)² + (u/a)²} to the watch; the original a is computed again, which costs less than keeping it. */
	private void invert(CodeBuilder code, Step.Invert p) {
		code.dconst_1();
		value(code, p.entry());
		code.ddiv();
		if (p.changed()) {
			int ratio = nextLocal;
			nextLocal += 2;
			code.dup2();
			original(code, p.entry());
			code.dmul().dstore(ratio);
			code.dload(ratio).dload(ratio).dmul();
			code.dconst_1().dload(ratio).ddiv().dup2().dmul();
			code.dadd().dload(WATCH).dadd().dstore(WATCH);
		}
		keep(code, p.entry());
	}

	private void value(CodeBuilder code, int entry) {
		Integer local = locals.get(entry);
		if (local != null) {
			code.dload(local);
		} else {
			code.aload(FACTORS).loadConstant(entry).daload();
		}
	}

	private void keep(CodeBuilder code, int entry) {
		Integer local = locals.get(entry);
		if (local == null) {
			local = nextLocal;
			nextLocal += 2;
			locals.put(entry, local);
		}
		code.dstore(local);
	}

	private void store(CodeBuilder code, int entry) {
		if (locals.containsKey(entry)) {
			code.aload(FACTORS).loadConstant(entry).dload(locals.get(entry)).dastore();
		}
	}
}
