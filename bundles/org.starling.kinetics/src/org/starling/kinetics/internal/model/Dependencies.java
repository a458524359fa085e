package org.starling.kinetics.internal.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;

/** The order in which formulas can be evaluated (depth-first topological sort; R. E. Tarjan, Acta Informatica 6 (1976) 171). */
public final class Dependencies {

	/** Formulas that need each other's values; the message names them in order. */
	public static final class CircularException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient List<String> cycle;

		CircularException(List<String> cycle) {
			super(String.join(" → ", cycle));
			this.cycle = List.copyOf(cycle);
		}

		/** The symbols, the first one again at the end. */
		public List<String> cycle() {
			return cycle;
		}
	}

	private record Frame(String name, Iterator<String> needs) {
	}

	private final Map<String, Expression> formulas;
	private final Map<String, Boolean> done = new HashMap<>();
	private final LinkedHashMap<String, Expression> ordered = new LinkedHashMap<>();

	private Dependencies(Map<String, Expression> formulas) {
		this.formulas = formulas;
	}

	/**
	 * The formulas, each after those that its symbols name.
	 *
	 * @throws CircularException when there is no such order
	 */
	public static LinkedHashMap<String, Expression> order(Map<String, Expression> formulas) {
		Dependencies d = new Dependencies(formulas);
		formulas.keySet().forEach(d::visit);
		return d.ordered;
	}

	private void visit(String root) {
		if (done.containsKey(root)) {
			return;
		}
		Deque<Frame> stack = new ArrayDeque<>();
		push(stack, root);
		while (!stack.isEmpty()) {
			Frame frame = stack.peek();
			if (!frame.needs.hasNext()) {
				stack.pop();
				done.put(frame.name, true);
				ordered.put(frame.name, formulas.get(frame.name));
				continue;
			}
			String need = frame.needs.next();
			Boolean state = done.get(need);
			if (state == null && formulas.containsKey(need)) {
				push(stack, need);
			} else if (Boolean.FALSE.equals(state)) {
				throw new CircularException(cycle(stack, need));
			}
		}
	}

	private void push(Deque<Frame> stack, String name) {
		Set<String> needs = Expressions.symbols(formulas.get(name));
		done.put(name, false);
		stack.push(new Frame(name, needs.iterator()));
	}

	private static List<String> cycle(Deque<Frame> stack, String again) {
		List<String> names = new ArrayList<>();
		names.add(again);
		for (Frame f : stack) {
			names.addFirst(f.name);
			if (f.name.equals(again)) {
				break;
			}
		}
		return names;
	}
}
