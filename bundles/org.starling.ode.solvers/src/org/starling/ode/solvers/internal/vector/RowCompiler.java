package org.starling.ode.solvers.internal.vector;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes code of row programs, hidden classes that are unloaded with it. Stateless. */
public final class RowCompiler {

	/** Multiplications of one method: with more, vector methods are no longer turned into instructions. */
	private static final int MOST_OF_LOOPS = 20;
	private static final int MOST_OF_VECTORS = 12;
	/** Vectors that are worked on side by side. */
	private static final int SIDE_BY_SIDE = 2;
	/** Multiplications of a program that is worth the time of the compiler in both forms. */
	private static final int MOST_IN_ALL = 2_000;

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
	private static final ClassDesc NAME = ClassDesc.of(RowCompiler.class.getPackageName(), "CompiledRows");
	private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, RowUnit.DOUBLES, RowUnit.DOUBLES,
			RowUnit.DOUBLES);
	private static final MethodTypeDesc PART = RUN.insertParameterTypes(3, ConstantDescs.CD_int, ConstantDescs.CD_int);

	private RowCompiler() {
	}

	/** Code of a program, from this process' vector unit when that is worth while. */
	public static RowKernel compile(RowProgram program) {
		RowKernel loops = loops(program);
		int longest = VectorUnit.longest();
		if (longest == 0 || program.width() < VectorUnit.LEAST || program.multiplications() > MOST_IN_ALL) {
			return loops;
		}
		return new SwitchedRows(loops, vectors(program, longest), program);
	}

	/** Code of single numbers. */
	static RowKernel loops(RowProgram program) {
		return new Draft(program).define(0);
	}

	/** Code of vectors of at most so many numbers; where they don't come out even, of shorter ones and at last of a single number. */
	static RowKernel vectors(RowProgram program, int longest) {
		return new Draft(program).define(longest);
	}

	/** The class of one program. */
	private static final class Draft {

		private final RowProgram program;
		private final Map<List<RowUnit>, String> shapes = new HashMap<>();
		private final Map<String, Integer> parts = new HashMap<>();

		Draft(RowProgram program) {
			this.program = program;
		}

		RowKernel define(int longest) {
			byte[] bytes = ClassFile.of().build(NAME, c -> build(c, longest));
			try {
				return (RowKernel) LOOKUP.defineHiddenClass(bytes, true).lookupClass().getDeclaredConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException("generated code of rows can't be started", e);
			}
		}

		private void build(ClassBuilder c, int longest) {
			c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(ClassDesc.of(RowKernel.class.getName()));
			c.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
					.invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
			Map<Integer, List<RowUnit>> groups = groups(program.width(), longest);
			groups.values().forEach(units -> shape(c, units));
			c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
				groups.forEach((from, units) -> {
					String name = shapes.get(units);
					for (int i = 0; i < parts.get(name); i++) {
						code.aload(0).aload(1).aload(2).aload(3).loadConstant(from).loadConstant(program.width())
								.invokevirtual(NAME, name + i, PART);
					}
				});
				code.return_();
			});
		}

		private void shape(ClassBuilder c, List<RowUnit> units) {
			if (shapes.containsKey(units)) {
				return;
			}
			String name = "shape" + shapes.size() + "part";
			shapes.put(units, name);
			boolean loop = units.getFirst().numbers() == 1;
			List<List<RowProgram.Statement>> methods = RowMethod.cut(program.statements(),
					loop ? MOST_OF_LOOPS : MOST_OF_VECTORS);
			for (int i = 0; i < methods.size(); i++) {
				List<RowProgram.Statement> statements = methods.get(i);
				c.withMethodBody(name + i, PART, ClassFile.ACC_PRIVATE,
						code -> new RowMethod(program.width(), statements, units).emit(code));
			}
			parts.put(name, methods.size());
		}
	}

	/** What a row of that width is worked on with, by where each begins; a single number goes on to the end of the row. */
	private static Map<Integer, List<RowUnit>> groups(int width, int longest) {
		Map<Integer, List<RowUnit>> groups = new LinkedHashMap<>();
		int from = 0;
		while (from < width) {
			List<RowUnit> units = new ArrayList<>();
			int offset = 0;
			while (units.size() < SIDE_BY_SIDE && width - from - offset > 1 && longest > 0) {
				int numbers = Math.min(longest, Integer.highestOneBit(width - from - offset));
				units.add(new RowUnit(numbers, offset));
				offset += numbers;
			}
			if (units.isEmpty()) {
				groups.put(from, List.of(new RowUnit(1, 0)));
				return groups;
			}
			groups.put(from, units);
			from += offset;
		}
		return groups;
	}
}
