package org.starling.ode.solvers.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** Writes the instructions of one method for one kind of {@link LaneUnit}. Local variables: this, rows, offset, then its own. */
interface LaneInstructions {

	int THIS = 0;
	int ROWS = 1;
	int OFFSET = 2;
	int FIRST_OWN = 3;

	ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();

	/** Places that a local variable of a value takes. */
	int width();

	/** Opens what surrounds the operations. */
	void begin(CodeBuilder code);

	/** Closes it. */
	void end(CodeBuilder code);

	void constant(CodeBuilder code, double value);

	void load(CodeBuilder code, LaneRow row);

	/** @param value puts what is stored on the stack */
	void store(CodeBuilder code, LaneRow row, Runnable value);

	void keep(CodeBuilder code, int local);

	void kept(CodeBuilder code, int local);

	/** The inputs are on the stack. */
	void compute(CodeBuilder code, LaneOperation.Arithmetic operator);

	/** @param inputs put the two values on the stack */
	void compare(CodeBuilder code, LaneOperation.Comparison comparison, List<Runnable> inputs);

	/** @param inputs put condition and the two values on the stack */
	void select(CodeBuilder code, List<Runnable> inputs);

	/**
	 * @param function puts the function on the stack
	 * @param inputs   put the two arguments on the stack
	 * @param scratch  two rows that may be overwritten
	 */
	void call(CodeBuilder code, Runnable function, List<Runnable> inputs, int scratch);
}
