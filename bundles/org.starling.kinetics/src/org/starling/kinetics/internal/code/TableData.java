package org.starling.kinetics.internal.code;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The knots of the tables of a generated class, which get there as an array: x and y of the first, of the second, … */
final class TableData {

	static final String FIELD = "tables";
	static final ClassDesc TYPE = Emitter.DOUBLES.arrayType();

	private final ClassDesc owner;
	private final Map<Operation.Lookup, Integer> numbers = new LinkedHashMap<>();

	TableData(ClassDesc owner) {
		this.owner = owner;
	}

	ClassDesc owner() {
		return owner;
	}

	int number(Operation.Lookup table) {
		return numbers.computeIfAbsent(table, t -> numbers.size());
	}

	double[][] data() {
		List<double[]> all = new ArrayList<>();
		for (Operation.Lookup table : numbers.keySet()) {
			all.add(table.abscissae());
			all.add(table.ordinates());
		}
		return all.toArray(double[][]::new);
	}
}
