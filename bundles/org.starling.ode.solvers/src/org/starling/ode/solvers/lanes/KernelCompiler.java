package org.starling.ode.solvers.lanes;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/**
 * Makes code of tapes, a hidden class each. A tape is cut into methods that are small enough for HotSpot to turn every operation
 * into its instruction; a value that a later method needs goes through a row. Used by one thread.
 */
final class KernelCompiler {

	/** Operations of one method, loads included: with more than twice as many the compiler stops looking into vector methods. */
	private static final int MOST_OPERATIONS = 40;
	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
	private static final ClassDesc NAME = ClassDesc.of(KernelCompiler.class.getPackageName(), "CompiledKernel");
	private static final ClassDesc FUNCTION = ClassDesc.of(DoubleBinaryOperator.class.getName());
	private static final ClassDesc FUNCTIONS = FUNCTION.arrayType();
	private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, LaneInstructions.DOUBLES,
			ConstantDescs.CD_int);

	private final LaneUnit unit;
	private final int scratch;
	private final List<SwitchedKernel> switched = new ArrayList<>();
	private int rows;

	/** @param rows those in use; two are added for calls, more for values that methods hand on */
	KernelCompiler(LaneUnit unit, int rows) {
		this.unit = unit;
		this.scratch = rows;
		this.rows = rows + 2;
	}

	/** Rows that a block needs for the kernels made so far. */
	int rows() {
		return rows;
	}

	/** Code that goes through a tape once. */
	LaneKernel once(LaneTape tape) {
		return kernel(new Draft(tape, 0));
	}

	/** Code that goes through a short tape for each of {@code count} rows: with offsets 0, 1 row, 2 rows … */
	LaneKernel loop(LaneTape tape, int count) {
		return kernel(new Draft(tape, count));
	}

	/** The kernels made so far that have a form in vectors. */
	List<SwitchedKernel> switched() {
		return switched;
	}

	private LaneKernel kernel(Draft draft) {
		LaneKernel loops = draft.define(() -> new LoopInstructions(unit.lanes()));
		if (!unit.vectorised()) {
			return loops;
		}
		SwitchedKernel both = new SwitchedKernel(loops, draft.define(() -> new VectorInstructions(unit.lanes())));
		switched.add(both);
		return both;
	}

	/** The class of one tape. */
	private final class Draft {

		private final List<LaneOperation> operations;
		private final int count;
		private final int[] partOf;
		private final int parts;
		private final Map<Integer, LaneRow> homes = new HashMap<>();
		private final Map<Integer, LaneRow> stored = new HashMap<>();
		private final List<DoubleBinaryOperator> functions = new ArrayList<>();
		private Supplier<LaneInstructions> instructions;

		Draft(LaneTape tape, int count) {
			this.operations = tape.operations();
			this.count = count;
			partOf = new int[operations.size()];
			int part = 0;
			int size = 0;
			for (int i = 0; i < partOf.length; i++) {
				int weight = isComputed(i) ? 1 : 0;
				for (int input : operations.get(i).inputs()) {
					weight += isComputed(input) ? 0 : 1;
				}
				if (size + weight > MOST_OPERATIONS && count == 0) {
					part++;
					size = 0;
				}
				size += weight;
				partOf[i] = part;
			}
			parts = part + 1;
			findHomes();
		}

		/** Gives a row to each value that a later part needs; one that its own part stores has it there. */
		private void findHomes() {
			for (int i = 0; i < partOf.length; i++) {
				for (int input : operations.get(i).inputs()) {
					if (isComputed(input) && partOf[input] != partOf[i]) {
						homes.computeIfAbsent(input, _ -> LaneRow.at(rows++));
					}
				}
			}
			for (int i = 0; i < partOf.length; i++) {
				if (operations.get(i) instanceof LaneOperation.Store s && partOf[s.value()] == partOf[i]
						&& homes.containsKey(s.value())) {
					stored.put(s.value(), s.row());
				}
			}
		}

		private boolean isComputed(int value) {
			LaneOperation o = operations.get(value);
			return !(o instanceof LaneOperation.Constant || o instanceof LaneOperation.Load);
		}

		LaneKernel define(Supplier<LaneInstructions> kind) {
			instructions = kind;
			functions.clear();
			try {
				MethodHandles.Lookup hidden = LOOKUP.defineHiddenClass(ClassFile.of().build(NAME, this::build), true);
				return (LaneKernel) hidden.lookupClass().getDeclaredConstructor(DoubleBinaryOperator[].class)
						.newInstance((Object) functions.toArray(DoubleBinaryOperator[]::new));
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException("generated code of lanes can't be started", e);
			}
		}

		private void build(ClassBuilder c) {
			c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(ClassDesc.of(LaneKernel.class.getName()));
			c.withField("functions", FUNCTIONS, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
			c.withMethodBody(ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, FUNCTIONS), ClassFile.ACC_PUBLIC,
					code -> code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
							.aload(0).aload(1).putfield(NAME, "functions", FUNCTIONS).return_());
			for (int part = 0; part < parts; part++) {
				int number = part;
				c.withMethodBody("part" + part, RUN, ClassFile.ACC_PRIVATE, code -> part(code, number));
			}
			c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
				for (int part = 0; part < parts; part++) {
					code.aload(0).aload(1).iload(2).invokevirtual(NAME, "part" + part, RUN);
				}
				code.return_();
			});
		}

		private void part(CodeBuilder code, int part) {
			if (count == 0) {
				new Part(code, part).write();
				code.return_();
				return;
			}
			Label head = code.newLabel();
			Label exit = code.newLabel();
			code.iconst_0().istore(LaneInstructions.OFFSET).labelBinding(head);
			code.iload(LaneInstructions.OFFSET).loadConstant(count * unit.lanes()).if_icmpge(exit);
			new Part(code, part).write();
			code.iinc(LaneInstructions.OFFSET, unit.lanes()).goto_(head).labelBinding(exit).return_();
		}

		/** One method. */
		private final class Part {

			private final CodeBuilder code;
			private final int number;
			private final LaneInstructions lanes = instructions.get();
			private final Map<Integer, Integer> locals = new HashMap<>();
			private final Map<Integer, Integer> uses = new HashMap<>();
			private int nextLocal = LaneInstructions.FIRST_OWN;

			Part(CodeBuilder code, int number) {
				this.code = code;
				this.number = number;
			}

			void write() {
				for (int i = 0; i < partOf.length; i++) {
					if (partOf[i] == number) {
						operations.get(i).inputs().forEach(input -> uses.merge(input, 1, Integer::sum));
					}
				}
				lanes.begin(code);
				for (int i = 0; i < partOf.length; i++) {
					if (partOf[i] == number && isComputed(i)) {
						write(i);
					}
				}
				lanes.end(code);
			}

			private void write(int i) {
				LaneOperation operation = operations.get(i);
				operation.inputs().forEach(this::fetch);
				if (operation instanceof LaneOperation.Store s) {
					lanes.store(code, s.row(), () -> value(s.value()));
					return;
				}
				compute(operation);
				keep(i);
				if (homes.containsKey(i) && !stored.containsKey(i)) {
					lanes.store(code, homes.get(i), () -> value(i));
				}
			}

			/** Loads what is used more than once now, so that no store stands between its loads. */
			private void fetch(int i) {
				if (!locals.containsKey(i) && uses.get(i) > 1 && !(operations.get(i) instanceof LaneOperation.Constant)) {
					value(i);
					keep(i);
				}
			}

			private void keep(int i) {
				locals.put(i, nextLocal);
				lanes.keep(code, nextLocal);
				nextLocal += lanes.width();
			}

			private void compute(LaneOperation operation) {
				List<Runnable> inputs = operation.inputs().stream().<Runnable>map(v -> () -> value(v)).toList();
				switch (operation) {
				case LaneOperation.Compute o -> {
					inputs.forEach(Runnable::run);
					lanes.compute(code, o.operator());
				}
				case LaneOperation.Compare o -> lanes.compare(code, o.comparison(), inputs);
				case LaneOperation.Select _ -> lanes.select(code, inputs);
				case LaneOperation.Call o -> lanes.call(code, () -> function(o.function()), inputs, scratch);
				case LaneOperation.Constant o -> lanes.constant(code, o.value());
				case LaneOperation.Load o -> lanes.load(code, o.row());
				case LaneOperation.Store _ -> throw new IllegalStateException("a store has no value");
				}
			}

			private void function(DoubleBinaryOperator f) {
				functions.add(f);
				code.aload(LaneInstructions.THIS).getfield(NAME, "functions", FUNCTIONS).loadConstant(functions.size() - 1).aaload();
			}

			/** Puts a value on the stack. */
			private void value(int i) {
				if (locals.containsKey(i)) {
					lanes.kept(code, locals.get(i));
				} else if (stored.containsKey(i)) {
					lanes.load(code, stored.get(i));
				} else if (homes.containsKey(i)) {
					lanes.load(code, homes.get(i));
				} else {
					compute(operations.get(i));
				}
			}
		}
	}
}
