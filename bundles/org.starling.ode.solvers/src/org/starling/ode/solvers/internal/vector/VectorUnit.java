package org.starling.ode.solvers.internal.vector;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.reflect.InvocationTargetException;

/**
 * The processor's vector unit as jdk.incubator.vector (JEP 508) gives it. Only generated code names the classes of that module, so
 * that nothing needs it to compile or to run. Stateless.
 */
public final class VectorUnit {

	/** Vectors of fewer numbers gain nothing. */
	public static final int LEAST = 4;

	private static final String PACKAGE = "jdk.incubator.vector";
	/** Types that generated code names. */
	public static final ClassDesc VECTOR = ClassDesc.of(PACKAGE, "Vector");
	public static final ClassDesc DOUBLE_VECTOR = ClassDesc.of(PACKAGE, "DoubleVector");
	public static final ClassDesc SPECIES = ClassDesc.of(PACKAGE, "VectorSpecies");
	public static final ClassDesc MASK = ClassDesc.of(PACKAGE, "VectorMask");
	public static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE, "VectorOperators");

	private static final int LONGEST = find();

	private VectorUnit() {
	}

	/** Numbers of double precision that a vector of this process holds; 0 without the module, or when they are fewer than {@link #LEAST}. */
	public static int longest() {
		return LONGEST;
	}

	/** Puts the species of vectors of so many numbers on the stack: 2, 4 or 8. */
	public static CodeBuilder species(CodeBuilder code, int numbers) {
		return code.getstatic(DOUBLE_VECTOR, "SPECIES_" + numbers * Double.SIZE, SPECIES);
	}

	private static int find() {
		try {
			Object species = Class.forName(PACKAGE + ".DoubleVector").getField("SPECIES_PREFERRED").get(null);
			int length = (Integer) Class.forName(PACKAGE + ".VectorSpecies").getMethod("length").invoke(species);
			return length >= LEAST ? length : 0;
		} catch (ClassNotFoundException e) {
			System.getLogger(VectorUnit.class.getName()).log(System.Logger.Level.DEBUG, "no vector unit: the module " + PACKAGE
					+ " is not there; start Java with --add-modules " + PACKAGE, e);
			return 0;
		} catch (NoSuchFieldException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			System.getLogger(VectorUnit.class.getName()).log(System.Logger.Level.WARNING,
					"this Java's vectors are not those that the code is written for; loops do the work", e);
			return 0;
		}
	}
}
