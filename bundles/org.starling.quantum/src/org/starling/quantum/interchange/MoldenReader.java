package org.starling.quantum.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.BasisTable;
import org.starling.quantum.basis.Contraction;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.scf.Orbitals;

/** Reads one Molden file section by section. Used by one thread. */
final class MoldenReader {

	private static final String LETTERS = "spdfg";

	/** Norms of orbitals may differ as much from 1, as numbers in files have few digits. */
	private static final double ROUNDING = 1e-3;

	private final NumberedLines lines;
	private final List<Integer> numbers = new ArrayList<>();
	private final List<Double> places = new ArrayList<>();
	private final List<Contracted> contractions = new ArrayList<>();
	private final boolean[] spherical = new boolean[LETTERS.length()];
	private final List<List<double[]>> columns = List.of(new ArrayList<>(), new ArrayList<>());
	private final List<List<Double>> energies = List.of(new ArrayList<>(), new ArrayList<>());
	private final double[] electrons = new double[2];
	private int singly;

	/** A shell with the coefficients of normalised primitives. */
	private record Contracted(int atom, int momentum, double[] exponents, double[] coefficients) {
	}

	MoldenReader(NumberedLines lines) {
		this.lines = lines;
	}

	MoldenFile.Content read() {
		while (!lines.atEnd()) {
			String line = lines.next("a section").strip();
			String section = line.toLowerCase(Locale.ROOT);
			if (section.startsWith("[atoms]")) {
				atoms(section.contains("au"));
			} else if (section.startsWith("[gto]")) {
				functions();
			} else if (section.startsWith("[5d")) {
				spherical[2] = true;
				spherical[3] |= !section.startsWith("[5d10f]");
			} else if (section.startsWith("[7f")) {
				spherical[3] = true;
			} else if (section.startsWith("[9g")) {
				spherical[4] = true;
			} else if (section.startsWith("[mo]")) {
				orbitals();
			}
		}
		if (numbers.isEmpty() || contractions.isEmpty() || columns.getFirst().isEmpty()) {
			throw lines.error("there must be the sections [Atoms], [GTO] and [MO]");
		}
		return content();
	}

	private boolean inSection() {
		return !lines.atEnd() && !lines.peek().strip().startsWith("[");
	}

	private void atoms(boolean bohr) {
		while (inSection()) {
			String[] words = lines.words("an atom: symbol, index, number, x, y, z", 6);
			int number = lines.whole(words[2]);
			if (number < 1 || number > Element.LAST) {
				throw lines.error("there are no functions for element number " + number + "; they reach to " + Element.LAST);
			}
			numbers.add(number);
			for (int k = 3; k < 6; k++) {
				places.add(lines.number(words[k]) / (bohr ? 1 : Constants.ANGSTROM));
			}
		}
	}

	private void functions() {
		while (inSection()) {
			if (lines.peek().isBlank()) {
				lines.next("a line");
				continue;
			}
			int atom = lines.whole(lines.words("the index of an atom", 1)[0]) - 1;
			if (atom < 0 || atom >= numbers.size()) {
				throw lines.error("there is no atom " + (atom + 1) + "; there are " + numbers.size() + ", and [Atoms] must come first");
			}
			while (inSection() && !lines.peek().isBlank()) {
				shell(atom);
			}
		}
	}

	private void shell(int atom) {
		String[] words = lines.words("a shell: letter and number of primitives", 2);
		String letters = words[0].toLowerCase(Locale.ROOT);
		int count = lines.whole(words[1]);
		int shells = letters.equals("sp") ? 2 : 1;
		if (shells == 1 && (letters.length() != 1 || LETTERS.indexOf(letters) < 0) || count < 1) {
			throw lines.error("\"" + words[0] + " " + words[1] + "\" is no shell of s, p, d, f, g or sp with primitives");
		}
		double[][] rows = new double[1 + shells][count];
		for (int i = 0; i < count; i++) {
			words = lines.words("a primitive: exponent and coefficient", 1 + shells);
			for (int k = 0; k <= shells; k++) {
				rows[k][i] = lines.number(words[k]);
			}
			if (!(rows[0][i] > 0)) {
				throw lines.error("an exponent must be above 0, not " + words[0]);
			}
		}
		for (int s = 0; s < shells; s++) {
			contractions.add(new Contracted(atom, LETTERS.indexOf(letters.charAt(s)), rows[0], rows[1 + s]));
		}
	}

	private void orbitals() {
		double energy = 0;
		double occupation = 0;
		int spin = 0;
		double[] column = null;
		int functions = basis().functions();
		while (inSection()) {
			String line = lines.next("an orbital").strip();
			if (line.isEmpty()) {
				continue;
			}
			if (line.contains("=")) {
				String key = line.substring(0, line.indexOf('=')).strip().toLowerCase(Locale.ROOT);
				String value = line.substring(line.indexOf('=') + 1).strip();
				column = null;
				switch (key) {
				case "ene" -> energy = lines.number(value);
				case "spin" -> spin = value.toLowerCase(Locale.ROOT).startsWith("b") ? 1 : 0;
				case "occup" -> {
					occupation = lines.number(value);
					column = new double[functions];
					columns.get(spin).add(column);
					energies.get(spin).add(energy);
					electrons[spin] += occupation;
					singly += Math.abs(occupation - 1) < 0.5 ? 1 : 0;
				}
				default -> {
					// symmetry labels and what others add are not needed
				}
				}
				continue;
			}
			String[] words = line.split("\\s+");
			if (column == null || words.length < 2) {
				throw lines.error("a function and its coefficient come after the occupation of an orbital");
			}
			int at = lines.whole(words[0]) - 1;
			if (at < 0 || at >= functions) {
				throw lines.error("there is no function " + words[0] + "; the basis has " + functions);
			}
			column[at] = lines.number(words[1]);
		}
	}

	private BasisSet basis() {
		List<Shell> shells = new ArrayList<>();
		int first = 0;
		for (Contracted c : contractions) {
			boolean harmonic = c.momentum < 2 || spherical[c.momentum];
			int[] momenta = { c.momentum };
			double[][] coefficients = Contraction
					.normalised(new BasisTable.ElementShell(c.exponents, momenta, new double[][] { c.coefficients }, harmonic));
			Shell shell = new Shell(c.atom, c.exponents, momenta, coefficients, harmonic, first);
			shells.add(shell);
			first += shell.size();
		}
		return new BasisSet("of a Molden file", shells, first);
	}

	private MoldenFile.Content content() {
		BasisSet basis = basis();
		boolean own = !columns.get(1).isEmpty();
		int all = (int) Math.round(electrons[0] + electrons[1]);
		int alpha = own ? (int) Math.round(electrons[0]) : (all + singly) / 2;
		int beta = all - alpha;
		int charge = numbers.stream().mapToInt(z -> z).sum() - alpha - beta;
		Geometry geometry = new Geometry(numbers.stream().mapToInt(z -> z).toArray(), places.stream().mapToDouble(x -> x).toArray(), charge,
				alpha - beta + 1);
		double[] factors = MoldenOrder.factors(basis);
		OneElectron integrals = new OneElectron(basis, geometry);
		Orbitals up = orbitals(basis, 0, factors, alpha);
		double error = error(up, integrals.overlap());
		if (error > ROUNDING) {
			// some programs norm all Cartesian functions of a shell as x^l
			Arrays.fill(factors, 1);
			up = orbitals(basis, 0, factors, alpha);
			error = Math.min(error, error(up, integrals.overlap()));
		}
		if (error > ROUNDING) {
			throw lines.error(String.format(Locale.ROOT, "the orbitals are not normalised in this basis (by %.1e): order or norms of its functions are"
					+ " not those of the format", error));
		}
		Orbitals down = own ? orbitals(basis, 1, factors, beta) : new Orbitals(up.coefficients(), up.energies(), beta);
		return new MoldenFile.Content(geometry, basis, up, down);
	}

	private Orbitals orbitals(BasisSet basis, int spin, double[] factors, int occupied) {
		int[] order = MoldenOrder.order(basis);
		List<double[]> all = columns.get(spin);
		DMatrixRMaj coefficients = new DMatrixRMaj(basis.functions(), all.size());
		for (int k = 0; k < all.size(); k++) {
			for (int i = 0; i < order.length; i++) {
				coefficients.set(order[i], k, all.get(k)[i] / factors[order[i]]);
			}
		}
		return new Orbitals(coefficients, energies.get(spin).stream().mapToDouble(e -> e).toArray(), occupied);
	}

	/** Largest difference of a norm from 1. */
	private static double error(Orbitals orbitals, DMatrixRMaj overlap) {
		DMatrixRMaj c = orbitals.coefficients();
		DMatrixRMaj sc = new DMatrixRMaj(c.numRows, c.numCols);
		CommonOps_DDRM.mult(overlap, c, sc);
		double worst = 0;
		for (int k = 0; k < c.numCols; k++) {
			double norm = 0;
			for (int i = 0; i < c.numRows; i++) {
				norm += c.get(i, k) * sc.get(i, k);
			}
			worst = Math.max(worst, Math.abs(norm - 1));
		}
		return worst;
	}
}
