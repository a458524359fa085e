package org.starling.quantum.dispersion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.quantum.Element;

/**
 * Coefficients C6 between molecules of reference: hydrides of each element with known coordination numbers (S. Grimme, J. Antony, S. Ehrlich, H. Krieg,
 * J Chem Phys 132 (2010) 154104, doi:10.1063/1.3382344), H to Kr. Immutable.
 */
final class ReferenceTable {

	private static final String NAME = "tables/d3.txt";

	/** Read when it is first needed. */
	private static final class Holder {

		private static final ReferenceTable TABLE = new ReferenceTable();
	}

	/** By element: the rows of its references. */
	private final int[][] rows = new int[Element.LAST + 1][0];
	private final double[] coordination;
	/** For each row C6 with itself, then with those before it. */
	private final double[][] c6;

	private ReferenceTable() {
		List<Double> numbers = new ArrayList<>();
		List<double[]> values = new ArrayList<>();
		try (InputStream in = ReferenceTable.class.getResourceAsStream(NAME);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.startsWith("#")) {
					continue;
				}
				String[] words = line.split(" ");
				int element = Element.number(words[0]);
				rows[element] = Arrays.copyOf(rows[element], rows[element].length + 1);
				rows[element][rows[element].length - 1] = values.size();
				numbers.add(Double.valueOf(words[1]));
				values.add(Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray());
			}
		} catch (IOException e) {
			throw new UncheckedIOException("the table of dispersion coefficients " + NAME + " can't be read", e);
		}
		coordination = numbers.stream().mapToDouble(x -> x).toArray();
		c6 = values.toArray(double[][]::new);
	}

	static ReferenceTable get() {
		return Holder.TABLE;
	}

	/** Rows of the references of an element. */
	int[] rows(int element) {
		return rows[element];
	}

	/** Coordination number of the element in a reference. */
	double coordination(int row) {
		return coordination[row];
	}

	/** In hartree bohr⁶. */
	double c6(int row, int other) {
		return row < other ? c6[other][other - row] : c6[row][row - other];
	}
}
