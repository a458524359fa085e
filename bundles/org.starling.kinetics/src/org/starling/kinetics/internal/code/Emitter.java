package org.starling.kinetics.internal.code;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;

/** Writes the code of one method's statements. Used by one thread. */
final class Emitter {

	static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();

	/** Local variables of a method: this, time, state, constants, results, kept values, then doubles of its own. */
	private static final int THIS = 0;
	private static final int TIME = 1;
	private static final int STATE = 3;
	private static final int CONSTANTS = 4;
	private static final int OUT = 5;
	private static final int WORK = 6;
	private static final int FIRST_OWN = 7;

	private static final ClassDesc LIBRARY = ClassDesc.of(MathLibrary.class.getName());
	private static final MethodTypeDesc INTERPOLATE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
			DOUBLES, DOUBLES, ConstantDescs.CD_boolean);

	private final CodeBuilder code;
	private final Dag dag;
	private final Layout layout;
	private final Targets targets;
	private final TableData tables;
	private final FunctionEmitter functions;
	private final Map<Integer, Integer> locals = new HashMap<>();
	private int nextLocal = FIRST_OWN;

	Emitter(CodeBuilder code, Dag dag, Layout layout, Targets targets, TableData tables) {
		this.code = code;
		this.dag = dag;
		this.layout = layout;
		this.targets = targets;
		this.tables = tables;
		this.functions = new FunctionEmitter(code, this);
	}

	void statements(List<Layout.Statement> statements) {
		for (Layout.Statement s : statements) {
			if (s.output() >= 0) {
				output(s);
			} else if (layout.work[s.node()] >= 0) {
				code.aload(WORK).loadConstant(layout.work[s.node()]);
				compute(s.node());
				code.dastore();
			} else {
				compute(s.node());
				locals.put(s.node(), nextLocal);
				code.dstore(nextLocal);
				nextLocal += 2;
			}
		}
		code.return_();
	}

	private void output(Layout.Statement s) {
		code.aload(OUT).loadConstant(targets.places()[s.output()]);
		if (targets.adds(s.output())) {
			code.dup2().daload();
			value(s.node());
			code.dadd().dastore();
		} else {
			value(s.node());
			code.dastore();
		}
	}

	/** Puts a node's value on the stack. */
	void value(int number) {
		if (!layout.kept.get(number)) {
			compute(number);
		} else if (layout.work[number] >= 0) {
			code.aload(WORK).loadConstant(layout.work[number]).daload();
		} else {
			code.dload(locals.get(number));
		}
	}

	private void compute(int number) {
		Dag.Node node = dag.node(number);
		List<Integer> in = node.inputs();
		switch (node.operation()) {
		case Operation.Constant c -> code.loadConstant(c.value());
		case Operation.Load l -> load(l.slot());
		case Operation.Unary u when u.operator() == UnaryOperator.NEGATE -> {
			value(in.get(0));
			code.dneg();
		}
		case Operation.Binary b when b.operator().kind() == BinaryOperator.Kind.ARITHMETIC -> arithmetic(b.operator(), in);
		case Operation.Unary _, Operation.Binary _ -> computedTruth(number);
		case Operation.Function f when f.function() == MathFunction.IMPLIES -> computedTruth(number);
		case Operation.Function f -> functions.emit(f.function(), in);
		case Operation.Choose _ -> choose(in);
		case Operation.Lookup l -> lookup(l, in.get(0));
		}
	}

	private void load(Slot slot) {
		switch (slot.kind()) {
		case TIME -> code.dload(TIME);
		case STATE -> code.aload(STATE).loadConstant(slot.index()).daload();
		case CONSTANT -> code.aload(CONSTANTS).loadConstant(slot.index()).daload();
		}
	}

	private void arithmetic(BinaryOperator operator, List<Integer> in) {
		if (operator == BinaryOperator.POWER && power(in.get(0), in.get(1))) {
			return;
		}
		value(in.get(0));
		value(in.get(1));
		switch (operator) {
		case ADD -> code.dadd();
		case SUBTRACT -> code.dsub();
		case MULTIPLY -> code.dmul();
		case DIVIDE -> code.ddiv();
		case POWER -> functions.math("pow", 2);
		default -> throw new IllegalArgumentException(operator + " is no arithmetic");
		}
	}

	/** Small whole powers without a call; false when the exponent is none. */
	private boolean power(int base, int exponent) {
		if (!(dag.node(exponent).operation() instanceof Operation.Constant c) || c.value() != 2 && c.value() != -1) {
			return false;
		}
		if (c.value() == 2) {
			value(base);
			code.dup2().dmul();
		} else {
			code.dconst_1();
			value(base);
			code.ddiv();
		}
		return true;
	}

	private void truth(int number) {
		Label isFalse = code.newLabel();
		condition(number, isFalse);
		oneOrZero(isFalse);
	}

	/** The value of a condition itself, which may be about to be kept. */
	private void computedTruth(int number) {
		Label isFalse = code.newLabel();
		test(number, isFalse);
		oneOrZero(isFalse);
	}

	private void oneOrZero(Label isFalse) {
		Label end = code.newLabel();
		code.dconst_1().goto_(end).labelBinding(isFalse).dconst_0().labelBinding(end);
	}

	private void choose(List<Integer> in) {
		Label end = code.newLabel();
		for (int i = 0; i + 1 < in.size(); i += 2) {
			Label next = code.newLabel();
			condition(in.get(i + 1), next);
			value(in.get(i));
			code.goto_(end).labelBinding(next);
		}
		value(in.getLast());
		code.labelBinding(end);
	}

	/** Falls through when the node is true, jumps otherwise. */
	private void condition(int number, Label whenFalse) {
		if (layout.kept.get(number)) {
			notZero(number, whenFalse);
		} else {
			test(number, whenFalse);
		}
	}

	private void test(int number, Label whenFalse) {
		Dag.Node node = dag.node(number);
		List<Integer> in = node.inputs();
		switch (node.operation()) {
		case Operation.Unary u when u.operator() == UnaryOperator.NOT -> inverse(in.get(0), whenFalse);
		case Operation.Binary b when b.operator().kind() == BinaryOperator.Kind.COMPARISON -> {
			value(in.get(0));
			value(in.get(1));
			compare(b.operator(), whenFalse);
		}
		case Operation.Binary b when b.operator() == BinaryOperator.AND -> {
			condition(in.get(0), whenFalse);
			condition(in.get(1), whenFalse);
		}
		case Operation.Binary b when b.operator() == BinaryOperator.OR -> either(in, whenFalse);
		case Operation.Binary b when b.operator() == BinaryOperator.XOR -> {
			truth(in.get(0));
			truth(in.get(1));
			code.dcmpl().ifeq(whenFalse);
		}
		case Operation.Function f when f.function() == MathFunction.IMPLIES -> {
			Label holds = code.newLabel();
			condition(in.get(0), holds);
			condition(in.get(1), whenFalse);
			code.labelBinding(holds);
		}
		default -> notZero(number, whenFalse);
		}
	}

	private void notZero(int number, Label whenFalse) {
		value(number);
		code.dconst_0().dcmpl().ifeq(whenFalse);
	}

	private void inverse(int number, Label whenFalse) {
		Label holds = code.newLabel();
		condition(number, holds);
		code.goto_(whenFalse).labelBinding(holds);
	}

	private void either(List<Integer> in, Label whenFalse) {
		Label second = code.newLabel();
		Label holds = code.newLabel();
		condition(in.get(0), second);
		code.goto_(holds).labelBinding(second);
		condition(in.get(1), whenFalse);
		code.labelBinding(holds);
	}

	/** With the comparison instruction for which a value that is not a number makes the condition false, but != true. */
	private void compare(BinaryOperator operator, Label whenFalse) {
		switch (operator) {
		case LESS -> code.dcmpg().ifge(whenFalse);
		case LESS_OR_EQUAL -> code.dcmpg().ifgt(whenFalse);
		case GREATER -> code.dcmpl().ifle(whenFalse);
		case GREATER_OR_EQUAL -> code.dcmpl().iflt(whenFalse);
		case EQUAL -> code.dcmpl().ifne(whenFalse);
		case NOT_EQUAL -> code.dcmpl().ifeq(whenFalse);
		default -> throw new IllegalArgumentException(operator + " is no comparison");
		}
	}

	private void lookup(Operation.Lookup table, int at) {
		int k = tables.number(table);
		value(at);
		code.aload(THIS).getfield(tables.owner(), TableData.FIELD, TableData.TYPE).loadConstant(2 * k).aaload();
		code.aload(THIS).getfield(tables.owner(), TableData.FIELD, TableData.TYPE).loadConstant(2 * k + 1).aaload();
		code.loadConstant(table.slope() ? 1 : 0).invokestatic(LIBRARY, "interpolate", INTERPOLATE);
	}
}
