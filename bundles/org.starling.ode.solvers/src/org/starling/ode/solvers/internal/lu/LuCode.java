package org.starling.ode.solvers.internal.lu;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Makes straight-line JVM code of a {@link LuStructure}: no index arrays, no loops, no branches. A hidden class that is unloaded
 * with the kernel. F. G. Gustavson, W. Liniger, R. A. Willoughby, Symbolic generation of an optimal Crout algorithm for sparse
 * systems of linear equations, J. ACM 17 (1970) 87, doi:10.1145/321556.321565. Thread-safe.
 */
final class LuCode {

	/**
	 * Beyond this many entries or multiplications tables are as fast once code is warm, and faster by orders before: HotSpot
	 * compiles their few loops at once, long straight lines late.
	 */
	static final int MOST_ENTRIES = 10_000;
	static final int MOST_OPERATIONS = 2_000;

	static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
	private static final ClassDesc NAME = ClassDesc.of(LuCode.class.getPackageName(), "GeneratedLu");
	private static final MethodTypeDesc FACTOR = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, DOUBLES,
			DOUBLES);
	private static final MethodTypeDesc COMPLEX_SOLVE = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES, DOUBLES,
			DOUBLES);
	private static final MethodTypeDesc SOLVE = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES, DOUBLES);

	private LuCode() {
	}

	/** Generated code when the structure is small enough, tables otherwise. */
	static LuKernel kernel(LuStructure structure) {
		return isLarge(structure) ? new TabledLu(structure) : generate(structure);
	}

	static boolean isLarge(LuStructure structure) {
		return structure.entries() > MOST_ENTRIES || structure.operations() > MOST_OPERATIONS;
	}

	static LuKernel generate(LuStructure structure) {
		return (LuKernel) instance(classFile(structure), structure);
	}

	private static Object instance(byte[] bytes, LuStructure structure) {
		try {
			return LOOKUP.defineHiddenClass(bytes, true).lookupClass().getDeclaredConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("generated factorisation of " + structure.size() + " states can't be started", e);
		}
	}

	/** Code for the complex twin when the structure is small enough, tables otherwise. */
	static ComplexSubstitution complexSubstitution(LuStructure structure) {
		if (isLarge(structure)) {
			return new ComplexTabledLu(structure)::solve;
		}
		byte[] bytes = ClassFile.of().build(NAME, c -> {
			start(c, ComplexSubstitution.class);
			solve(c, COMPLEX_SOLVE, ComplexSolveCode.parts(structure));
		});
		return (ComplexSubstitution) instance(bytes, structure);
	}

	/** The class file; each method stays below the 8,000 bytes that HotSpot compiles. */
	static byte[] classFile(LuStructure structure) {
		return ClassFile.of().build(NAME, c -> {
			start(c, LuKernel.class);
			factor(c, FactorCode.parts(structure));
			solve(c, SOLVE, SolveCode.parts(structure));
		});
	}

	private static void start(ClassBuilder c, Class<?> type) {
		c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(ClassDesc.of(type.getName()));
		c.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
				.invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
	}

	/** Parts return their share of the watch; one part is the method itself. */
	private static void factor(ClassBuilder c, List<? extends CodePart> parts) {
		if (parts.size() == 1) {
			c.withMethodBody("factor", FACTOR, ClassFile.ACC_PUBLIC, parts.getFirst()::emit);
			return;
		}
		for (int i = 0; i < parts.size(); i++) {
			c.withMethodBody("factor" + i, FACTOR, ClassFile.ACC_PRIVATE, parts.get(i)::emit);
		}
		c.withMethodBody("factor", FACTOR, ClassFile.ACC_PUBLIC, code -> {
			code.dconst_0();
			for (int i = 0; i < parts.size(); i++) {
				code.aload(0).dload(1).aload(3).aload(4).invokevirtual(NAME, "factor" + i, FACTOR).dadd();
			}
			code.dreturn();
		});
	}

	private static void solve(ClassBuilder c, MethodTypeDesc type, List<? extends CodePart> parts) {
		if (parts.size() == 1) {
			c.withMethodBody("solve", type, ClassFile.ACC_PUBLIC, parts.getFirst()::emit);
			return;
		}
		for (int i = 0; i < parts.size(); i++) {
			c.withMethodBody("solve" + i, type, ClassFile.ACC_PRIVATE, parts.get(i)::emit);
		}
		c.withMethodBody("solve", type, ClassFile.ACC_PUBLIC, code -> {
			for (int i = 0; i < parts.size(); i++) {
				code.aload(0);
				for (int k = 1; k <= type.parameterCount(); k++) {
					code.aload(k);
				}
				code.invokevirtual(NAME, "solve" + i, type);
			}
			code.return_();
		});
	}

	/** One method's code. */
	interface CodePart {

		/** Largest estimate of a method's code, in bytes: below 8,000 with room for what the estimate misses. */
		int MOST_BYTES = 7_000;

		void emit(CodeBuilder code);
	}
}
