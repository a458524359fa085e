package org.starling.ode.solvers.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

import org.starling.ode.solvers.internal.vector.VectorUnit;

/**
 * One vector a row, through the classes of jdk.incubator.vector (JEP 508), which generated code names without the compiler having
 * to know them. HotSpot's second compiler turns their methods into vector instructions.
 */
final class VectorInstructions implements LaneInstructions {

	private static final ClassDesc VECTOR = VectorUnit.VECTOR;
	private static final ClassDesc DOUBLE_VECTOR = VectorUnit.DOUBLE_VECTOR;
	private static final ClassDesc SPECIES = VectorUnit.SPECIES;
	private static final ClassDesc MASK = VectorUnit.MASK;
	private static final ClassDesc OPERATORS = VectorUnit.OPERATORS;
	private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
	private static final ClassDesc SELF = ClassDesc.of(VectorInstructions.class.getName());
	private static final MethodTypeDesc FROM_ARRAY = MethodTypeDesc.of(DOUBLE_VECTOR, SPECIES, DOUBLES, ConstantDescs.CD_int);
	private static final MethodTypeDesc INTO_ARRAY = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, ConstantDescs.CD_int);
	private static final MethodTypeDesc BROADCAST = MethodTypeDesc.of(DOUBLE_VECTOR, SPECIES, ConstantDescs.CD_double);
	private static final MethodTypeDesc COMPARE = MethodTypeDesc.of(MASK, COMPARISON, VECTOR);
	private static final MethodTypeDesc BLEND = MethodTypeDesc.of(DOUBLE_VECTOR, VECTOR, MASK);
	private static final MethodTypeDesc EACH = MethodTypeDesc.of(ConstantDescs.CD_void,
			ClassDesc.of(DoubleBinaryOperator.class.getName()), DOUBLES, ConstantDescs.CD_int, ConstantDescs.CD_int);

	private final int lanes;

	VectorInstructions(int lanes) {
		this.lanes = lanes;
	}

	@Override
	public int width() {
		return 1;
	}

	@Override
	public void begin(CodeBuilder code) {
	}

	@Override
	public void end(CodeBuilder code) {
	}

	private static CodeBuilder species(CodeBuilder code) {
		return code.getstatic(DOUBLE_VECTOR, "SPECIES_PREFERRED", SPECIES);
	}

	@Override
	public void constant(CodeBuilder code, double value) {
		species(code).loadConstant(value).invokestatic(DOUBLE_VECTOR, "broadcast", BROADCAST);
	}

	private CodeBuilder place(CodeBuilder code, LaneRow row) {
		code.aload(ROWS).loadConstant(LaneRow.place(row.index(), lanes));
		return row.relative() ? code.iload(OFFSET).iadd() : code;
	}

	@Override
	public void load(CodeBuilder code, LaneRow row) {
		place(species(code), row).invokestatic(DOUBLE_VECTOR, "fromArray", FROM_ARRAY);
	}

	@Override
	public void store(CodeBuilder code, LaneRow row, Runnable value) {
		value.run();
		place(code, row).invokevirtual(DOUBLE_VECTOR, "intoArray", INTO_ARRAY);
	}

	@Override
	public void keep(CodeBuilder code, int local) {
		code.astore(local);
	}

	@Override
	public void kept(CodeBuilder code, int local) {
		code.aload(local);
	}

	@Override
	public void compute(CodeBuilder code, LaneOperation.Arithmetic operator) {
		MethodTypeDesc type = switch (operator) {
		case NEG, ABS, SQRT -> MethodTypeDesc.of(DOUBLE_VECTOR);
		case ADD, SUB, MUL, DIV, MAX -> MethodTypeDesc.of(DOUBLE_VECTOR, VECTOR);
		case FMA -> MethodTypeDesc.of(DOUBLE_VECTOR, VECTOR, VECTOR);
		};
		code.invokevirtual(DOUBLE_VECTOR, operator.method(), type);
	}

	@Override
	public void compare(CodeBuilder code, LaneOperation.Comparison comparison, List<Runnable> inputs) {
		constant(code, 0);
		constant(code, 1);
		inputs.get(0).run();
		mask(code, comparison, inputs.get(1));
		code.invokevirtual(DOUBLE_VECTOR, "blend", BLEND);
	}

	/** The first value is on the stack. */
	private static void mask(CodeBuilder code, LaneOperation.Comparison comparison, Runnable other) {
		code.getstatic(OPERATORS, comparison.name(), COMPARISON);
		other.run();
		code.invokevirtual(DOUBLE_VECTOR, "compare", COMPARE);
	}

	@Override
	public void select(CodeBuilder code, List<Runnable> inputs) {
		inputs.get(2).run();
		inputs.get(1).run();
		inputs.get(0).run();
		mask(code, LaneOperation.Comparison.NE, () -> constant(code, 0));
		code.invokevirtual(DOUBLE_VECTOR, "blend", BLEND);
	}

	@Override
	public void call(CodeBuilder code, Runnable function, List<Runnable> inputs, int scratch) {
		store(code, LaneRow.at(scratch), inputs.get(0));
		store(code, LaneRow.at(scratch + 1), inputs.get(1));
		function.run();
		code.aload(ROWS).loadConstant(LaneRow.place(scratch, lanes)).loadConstant(lanes).invokestatic(SELF, "each", EACH);
		load(code, LaneRow.at(scratch));
	}

	/** Calls a function for each lane of two rows, one behind the other; the first receives the values. Named by generated code. */
	static void each(DoubleBinaryOperator function, double[] rows, int from, int lanes) {
		for (int i = from; i < from + lanes; i++) {
			rows[i] = function.applyAsDouble(rows[i], rows[i + lanes]);
		}
	}
}
