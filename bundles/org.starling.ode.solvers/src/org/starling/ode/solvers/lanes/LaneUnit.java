package org.starling.ode.solvers.lanes;

import java.lang.reflect.InvocationTargetException;

/**
 * What calculates the lanes. With the module jdk.incubator.vector and vectors of at least four numbers it is the processor's
 * vector unit; otherwise loops over eight lanes, with the same numbers to the last bit.
 *
 * @param lanes      numbers in a row
 * @param vectorised whether a row is one vector
 */
public record LaneUnit(int lanes, boolean vectorised) {

	private static final int LEAST_LANES = 4;
	private static final int LANES_OF_LOOPS = 8;
	private static final LaneUnit OF_THIS_PROCESS = find();

	/** The unit of this process. */
	public static LaneUnit ofThisProcess() {
		return OF_THIS_PROCESS;
	}

	/** Loops over eight lanes. */
	static LaneUnit loops() {
		return new LaneUnit(LANES_OF_LOOPS, false);
	}

	private static LaneUnit find() {
		try {
			Object species = Class.forName("jdk.incubator.vector.DoubleVector").getField("SPECIES_PREFERRED").get(null);
			int length = (Integer) Class.forName("jdk.incubator.vector.VectorSpecies").getMethod("length").invoke(species);
			return length >= LEAST_LANES ? new LaneUnit(length, true) : loops();
		} catch (ClassNotFoundException e) {
			System.getLogger(LaneUnit.class.getName()).log(System.Logger.Level.DEBUG,
					"no vector unit: the module jdk.incubator.vector is not there; start Java with --add-modules jdk.incubator.vector", e);
			return loops();
		} catch (NoSuchFieldException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			System.getLogger(LaneUnit.class.getName()).log(System.Logger.Level.WARNING,
					"this Java's vectors are not those that the code is written for; lanes are calculated by loops", e);
			return loops();
		}
	}
}
