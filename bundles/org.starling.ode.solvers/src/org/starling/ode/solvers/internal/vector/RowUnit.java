package org.starling.ode.solvers.internal.vector;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the instructions for so many neighbouring numbers of a row: one, or a vector.
 *
 * @param offset of the first number behind the place from which the method works
 */
record RowUnit(int numbers, int offset) {

	static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();

	private static final ClassDesc TYPE = VectorUnit.DOUBLE_VECTOR;
	private static final MethodTypeDesc FROM_ARRAY = MethodTypeDesc.of(TYPE, VectorUnit.SPECIES, DOUBLES, ConstantDescs.CD_int);
	private static final MethodTypeDesc INTO_ARRAY = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, ConstantDescs.CD_int);
	private static final MethodTypeDesc BROADCAST = MethodTypeDesc.of(TYPE, VectorUnit.SPECIES, ConstantDescs.CD_double);
	private static final MethodTypeDesc TWO = MethodTypeDesc.of(TYPE, VectorUnit.VECTOR);

	private boolean single() {
		return numbers == 1;
	}

	/** Places that a local variable takes. */
	int slots() {
		return single() ? 2 : 1;
	}

	/** @param place puts array and index on the stack */
	void load(CodeBuilder code, Runnable place) {
		if (single()) {
			place.run();
			code.daload();
		} else {
			VectorUnit.species(code, numbers);
			place.run();
			code.invokestatic(TYPE, "fromArray", FROM_ARRAY);
		}
	}

	/** @param place puts array and index of a number on the stack that all are to be multiplied with */
	void broadcast(CodeBuilder code, Runnable place) {
		if (single()) {
			place.run();
			code.daload();
		} else {
			VectorUnit.species(code, numbers);
			place.run();
			code.daload().invokestatic(TYPE, "broadcast", BROADCAST);
		}
	}

	void store(CodeBuilder code, Runnable place, int local) {
		if (single()) {
			place.run();
			code.dload(local).dastore();
		} else {
			code.aload(local);
			place.run();
			code.invokevirtual(TYPE, "intoArray", INTO_ARRAY);
		}
	}

	void keep(CodeBuilder code, int local) {
		if (single()) {
			code.dstore(local);
		} else {
			code.astore(local);
		}
	}

	void kept(CodeBuilder code, int local) {
		if (single()) {
			code.dload(local);
		} else {
			code.aload(local);
		}
	}

	void multiply(CodeBuilder code) {
		if (single()) {
			code.dmul();
		} else {
			code.invokevirtual(TYPE, "mul", TWO);
		}
	}

	void subtract(CodeBuilder code) {
		if (single()) {
			code.dsub();
		} else {
			code.invokevirtual(TYPE, "sub", TWO);
		}
	}
}
