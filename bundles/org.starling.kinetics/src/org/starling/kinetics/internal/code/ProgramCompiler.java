package org.starling.kinetics.internal.code;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Makes JVM code of formulas: a hidden class that is unloaded with the program. Thread-safe. Falls back to interpretation,
 * and says so in the log, when the formulas exceed the limits of a class file.
 */
final class ProgramCompiler {

	private static final System.Logger LOG = System.getLogger(ProgramCompiler.class.getName());
	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
	private static final ClassDesc NAME = ClassDesc.of(ProgramCompiler.class.getPackageName(), "CompiledProgram");
	private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double,
			Emitter.DOUBLES, Emitter.DOUBLES, Emitter.DOUBLES);
	private static final MethodTypeDesc PART = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double,
			Emitter.DOUBLES, Emitter.DOUBLES, Emitter.DOUBLES, Emitter.DOUBLES);
	private static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(ConstantDescs.CD_void, TableData.TYPE);

	private ProgramCompiler() {
	}

	static Program compile(Dag dag, int[] outputs, Targets targets) {
		TableData tables = new TableData(NAME);
		try {
			byte[] bytes = classFile(dag, outputs, targets, tables);
			MethodHandles.Lookup hidden = LOOKUP.defineHiddenClass(bytes, true);
			return (Program) hidden.lookupClass().getDeclaredConstructor(double[][].class).newInstance((Object) tables.data());
		} catch (IllegalArgumentException e) {
			LOG.log(System.Logger.Level.WARNING,
					"a model is too large for generated code and is interpreted, which is slow; split its longest formulas", e);
			return new InterpretedProgram(dag, outputs, targets);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("generated code can't be started", e);
		}
	}

	/** The bytes of a class that computes the given nodes. */
	static byte[] classFile(Dag dag, int[] outputs, Targets targets, TableData tables) {
		Layout layout = new Layout(dag, outputs);
		return ClassFile.of().build(NAME, c -> {
			c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(ClassDesc.of(Program.class.getName()));
			constructor(c);
			List<List<Layout.Statement>> methods = layout.methods;
			for (int i = 0; i < methods.size(); i++) {
				List<Layout.Statement> statements = methods.get(i);
				c.withMethodBody("part" + i, PART, ClassFile.ACC_PRIVATE,
						code -> new Emitter(code, dag, layout, targets, tables).statements(statements));
			}
			run(c, layout);
		});
	}

	private static void constructor(ClassBuilder c) {
		c.withField(TableData.FIELD, TableData.TYPE, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
		c.withMethodBody(ConstantDescs.INIT_NAME, CONSTRUCTOR, ClassFile.ACC_PUBLIC,
				code -> code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
						.aload(0).aload(1).putfield(NAME, TableData.FIELD, TableData.TYPE).return_());
	}

	private static void run(ClassBuilder c, Layout layout) {
		c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
			if (layout.workSize > 0) {
				code.loadConstant(layout.workSize).newarray(java.lang.classfile.TypeKind.DOUBLE);
			} else {
				code.aconst_null();
			}
			code.astore(6);
			for (int i = 0; i < layout.methods.size(); i++) {
				code.aload(0).dload(1).aload(3).aload(4).aload(5).aload(6).invokevirtual(NAME, "part" + i, PART);
			}
			code.return_();
		});
	}
}
