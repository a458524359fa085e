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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/**
 * Makes code of tapes, a hidden class for what is done one after the other. A tape is cut into methods that are small enough for
 * HotSpot to turn every operation into its instruction; a value that a later method needs goes through a row. Used by one thread.
 */
final class KernelCompiler {

	/**
	 * What a kernel does with a tape.
	 *
	 * @param count  0 to go through it once, else the number of rows for each of which it is done: with offsets 0, 1 row, 2 rows …
	 * @param offset rows that relative rows are moved by; 0 where there is a count
	 */
	record Step(LaneTape tape, int count, int offset) {

		static Step once(LaneTape tape, int offset) {
			return new Step(tape, 0, offset);
		}

		static Step loop(LaneTape tape, int count) {
			return new Step(tape, count, 0);
		}
	}

	/** Operations of one method, loads included: with more than twice as many the compiler stops looking into vector methods. */
	private static final int MOST_OPERATIONS = 40;
	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
	private static final ClassDesc NAME = ClassDesc.of(KernelCompiler.class.getPackageName(), "CompiledKernel");
	private static final ClassDesc FUNCTION = ClassDesc.of(DoubleBinaryOperator.class.getName());
	private static final ClassDesc FUNCTIONS = FUNCTION.arrayType();
	private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, LaneInstructions.DOUBLES);
	private static final MethodTypeDesc PART = RUN.insertParameterTypes(1, ConstantDescs.CD_int);

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

	/** The kernels made so far that have a form in vectors. */
	List<SwitchedKernel> switched() {
		return switched;
	}

	/** Code that takes these steps; several may share a tape. */
	LaneKernel kernel(List<Step> steps) {
		Draft draft = new Draft(steps);
		LaneKernel loops = draft.define(() -> new LoopInstructions(unit.lanes()));
		if (!unit.vectorised()) {
			return loops;
		}
		SwitchedKernel both = new SwitchedKernel(loops, draft.define(() -> new VectorInstructions(unit.lanes())));
		switched.add(both);
		return both;
	}

	/** The class of one kernel. */
	private final class Draft {

		private final List<Step> steps;
		private final Map<LaneTape, Section> sections = new IdentityHashMap<>();
		private final List<DoubleBinaryOperator> functions = new ArrayList<>();
		private Supplier<LaneInstructions> instructions;

		Draft(List<Step> steps) {
			this.steps = steps;
			steps.forEach(s -> sections.computeIfAbsent(s.tape(), _ -> new Section(s, "section" + sections.size())));
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
			sections.values().forEach(s -> s.build(c));
			c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
				steps.forEach(s -> code.aload(LaneInstructions.THIS).aload(LaneInstructions.ROWS)
						.loadConstant(s.offset() * unit.lanes()).invokevirtual(NAME, sections.get(s.tape()).name, PART));
				code.return_();
			});
		}

		/** The methods of one tape. */
		private final class Section {

			private final String name;
			private final int count;
			private final TapeSchedule schedule;
			private final Map<Integer, LaneRow> homes = new HashMap<>();
			private final Map<Integer, LaneRow> stored = new HashMap<>();

			Section(Step step, String name) {
				this.name = name;
				this.count = step.count();
				schedule = new TapeSchedule(step.tape(), count > 0 ? Integer.MAX_VALUE : MOST_OPERATIONS);
				findHomes();
			}

			/** Gives a row to each value that a later part needs; one that its own part stores has it there. */
			private void findHomes() {
				Set<Integer> handedOn = new TreeSet<>();
				for (int part = 0; part < schedule.parts().size(); part++) {
					for (int value : schedule.uses(part).keySet()) {
						if (schedule.isComputed(value) && schedule.partOf(value) != part) {
							handedOn.add(value);
						}
					}
				}
				schedule.parts().forEach(part -> part.forEach(i -> {
					if (schedule.operation(i) instanceof LaneOperation.Store s && schedule.partOf(s.value()) == schedule.partOf(i)
							&& handedOn.remove(s.value())) {
						stored.put(s.value(), s.row());
					}
				}));
				handedOn.forEach(value -> homes.put(value, LaneRow.at(rows++)));
			}

			void build(ClassBuilder c) {
				int parts = schedule.parts().size();
				for (int i = 0; i < parts; i++) {
					int part = i;
					c.withMethodBody(name + "part" + i, PART, ClassFile.ACC_PRIVATE, code -> part(code, part));
				}
				c.withMethodBody(name, PART, ClassFile.ACC_PRIVATE, code -> {
					for (int i = 0; i < parts; i++) {
						code.aload(LaneInstructions.THIS).aload(LaneInstructions.ROWS).iload(LaneInstructions.OFFSET)
								.invokevirtual(NAME, name + "part" + i, PART);
					}
					code.return_();
				});
			}

			private void part(CodeBuilder code, int part) {
				if (count == 0) {
					new Part(code, this, part).write();
					code.return_();
					return;
				}
				Label head = code.newLabel();
				Label exit = code.newLabel();
				code.iconst_0().istore(LaneInstructions.OFFSET).labelBinding(head);
				code.iload(LaneInstructions.OFFSET).loadConstant(count * unit.lanes()).if_icmpge(exit);
				new Part(code, this, part).write();
				code.iinc(LaneInstructions.OFFSET, unit.lanes()).goto_(head).labelBinding(exit).return_();
			}
		}

		/** One method. */
		private final class Part {

			private final CodeBuilder code;
			private final Section section;
			private final int number;
			private final Map<Integer, Integer> uses;
			private final LaneInstructions lanes = instructions.get();
			private final Map<Integer, Integer> locals = new HashMap<>();
			private int nextLocal = LaneInstructions.FIRST_OWN;

			Part(CodeBuilder code, Section section, int number) {
				this.code = code;
				this.section = section;
				this.number = number;
				uses = section.schedule.uses(number);
			}

			void write() {
				lanes.begin(code);
				section.schedule.parts().get(number).forEach(this::write);
				lanes.end(code);
			}

			private void write(int i) {
				LaneOperation operation = section.schedule.operation(i);
				operation.inputs().forEach(this::fetch);
				if (operation instanceof LaneOperation.Store s) {
					lanes.store(code, s.row(), () -> value(s.value()));
					return;
				}
				compute(operation);
				keep(i);
				if (section.homes.containsKey(i)) {
					lanes.store(code, section.homes.get(i), () -> value(i));
				}
			}

			/** Loads what is used more than once now, so that no store stands between its loads. */
			private void fetch(int i) {
				if (!locals.containsKey(i) && uses.get(i) > 1
						&& !(section.schedule.operation(i) instanceof LaneOperation.Constant)) {
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
				} else if (section.stored.containsKey(i)) {
					lanes.load(code, section.stored.get(i));
				} else if (section.homes.containsKey(i)) {
					lanes.load(code, section.homes.get(i));
				} else {
					compute(section.schedule.operation(i));
				}
			}
		}
	}
}
