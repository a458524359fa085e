package org.starling.ode.solvers.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** A loop over the lanes around all operations. */
final class LoopInstructions implements LaneInstructions {

	private static final int LANE = FIRST_OWN;
	private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
	private static final ClassDesc FUNCTION = ClassDesc.of(DoubleBinaryOperator.class.getName());
	private static final MethodTypeDesc ONE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
	private static final MethodTypeDesc TWO = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
			ConstantDescs.CD_double);
	private static final MethodTypeDesc THREE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
			ConstantDescs.CD_double, ConstantDescs.CD_double);

	private final int lanes;
	private Label head;
	private Label exit;

	LoopInstructions(int lanes) {
		this.lanes = lanes;
	}

	@Override
	public int width() {
		return 2;
	}

	@Override
	public void begin(CodeBuilder code) {
		head = code.newLabel();
		exit = code.newLabel();
		code.iconst_0().istore(LANE).labelBinding(head).iload(LANE).loadConstant(lanes).if_icmpge(exit);
	}

	@Override
	public void end(CodeBuilder code) {
		code.iinc(LANE, 1).goto_(head).labelBinding(exit);
	}

	@Override
	public void constant(CodeBuilder code, double value) {
		code.loadConstant(value);
	}

	private void place(CodeBuilder code, LaneRow row) {
		code.aload(ROWS).loadConstant(LaneRow.place(row.index(), lanes)).iload(LANE).iadd();
		if (row.relative()) {
			code.iload(OFFSET).iadd();
		}
	}

	@Override
	public void load(CodeBuilder code, LaneRow row) {
		place(code, row);
		code.daload();
	}

	@Override
	public void store(CodeBuilder code, LaneRow row, Runnable value) {
		place(code, row);
		value.run();
		code.dastore();
	}

	/** Behind the place of the lane's number. */
	@Override
	public void keep(CodeBuilder code, int local) {
		code.dstore(local + 1);
	}

	@Override
	public void kept(CodeBuilder code, int local) {
		code.dload(local + 1);
	}

	@Override
	public void compute(CodeBuilder code, LaneOperation.Arithmetic operator) {
		switch (operator) {
		case ADD -> code.dadd();
		case SUB -> code.dsub();
		case MUL -> code.dmul();
		case DIV -> code.ddiv();
		case NEG -> code.dneg();
		case ABS, SQRT -> code.invokestatic(MATH, operator.method(), ONE);
		case MAX -> code.invokestatic(MATH, operator.method(), TWO);
		case FMA -> code.invokestatic(MATH, operator.method(), THREE);
		}
	}

	@Override
	public void compare(CodeBuilder code, LaneOperation.Comparison comparison, List<Runnable> inputs) {
		Label isFalse = code.newLabel();
		Label end = code.newLabel();
		inputs.forEach(Runnable::run);
		switch (comparison) {
		case LT -> code.dcmpg().ifge(isFalse);
		case LE -> code.dcmpg().ifgt(isFalse);
		case GT -> code.dcmpl().ifle(isFalse);
		case GE -> code.dcmpl().iflt(isFalse);
		case EQ -> code.dcmpl().ifne(isFalse);
		case NE -> code.dcmpl().ifeq(isFalse);
		}
		code.dconst_1().goto_(end).labelBinding(isFalse).dconst_0().labelBinding(end);
	}

	@Override
	public void select(CodeBuilder code, List<Runnable> inputs) {
		Label isFalse = code.newLabel();
		Label end = code.newLabel();
		inputs.get(0).run();
		code.dconst_0().dcmpl().ifeq(isFalse);
		inputs.get(1).run();
		code.goto_(end).labelBinding(isFalse);
		inputs.get(2).run();
		code.labelBinding(end);
	}

	@Override
	public void call(CodeBuilder code, Runnable function, List<Runnable> inputs, int scratch) {
		function.run();
		inputs.forEach(Runnable::run);
		code.invokeinterface(FUNCTION, "applyAsDouble", TWO);
	}
}
