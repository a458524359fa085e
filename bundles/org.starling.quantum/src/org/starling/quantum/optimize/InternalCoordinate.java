package org.starling.quantum.optimize;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;

/**
 * A distance, an angle or a torsion of named atoms, to be set in a molecule or held while the rest relaxes. Values are in bohr or radian. Immutable.
 */
public final class InternalCoordinate {

	/** What it is, by the number of its atoms. */
	public enum Kind {
		/** of two atoms */
		DISTANCE,
		/** of three atoms, at the second */
		ANGLE,
		/** of four atoms, about the line from the second to the third; that of Wilson, Decius and Cross, positive clockwise */
		TORSION;

		/** As texts have it. */
		public String title() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Of values for people. */
		public String unit() {
			return this == DISTANCE ? "Angstrom" : "degree";
		}

		/** That unit in a bohr or a radian. */
		public double factor() {
			return this == DISTANCE ? Constants.ANGSTROM : Math.toDegrees(1);
		}
	}

	private static final int RESTORING = 20;

	private final Internal internal;
	private final Kind kind;

	private InternalCoordinate(Internal internal, Kind kind) {
		this.internal = internal;
		this.kind = kind;
	}

	/**
	 * @param atoms indices of two, three or four different atoms
	 * @throws IllegalArgumentException when they are not
	 */
	public static InternalCoordinate of(int... atoms) {
		if (atoms.length < 2 || atoms.length > 4 || Arrays.stream(atoms).distinct().count() < atoms.length) {
			throw new IllegalArgumentException("a distance is of two atoms, an angle of three, a torsion of four different ones, not of " + numbers(atoms));
		}
		return switch (atoms.length) {
		case 2 -> new InternalCoordinate(new Internal.Stretch(atoms[0], atoms[1]), Kind.DISTANCE);
		case 3 -> new InternalCoordinate(new Internal.Bend(atoms[0], atoms[1], atoms[2]), Kind.ANGLE);
		default -> new InternalCoordinate(new Internal.Torsion(atoms[0], atoms[1], atoms[2], atoms[3]), Kind.TORSION);
		};
	}

	private static String numbers(int[] atoms) {
		return Arrays.stream(atoms).mapToObj(a -> String.valueOf(a + 1)).collect(Collectors.joining("-"));
	}

	public Kind kind() {
		return kind;
	}

	/** Numbers of the atoms from 1, as in 1-2-3-4. */
	public String atoms() {
		return numbers(internal.atoms());
	}

	/** As in texts: {@code torsion 1-2-3-4}, with numbers of atoms from 1. */
	public String label() {
		return kind.title() + " " + numbers(internal.atoms());
	}

	/**
	 * @throws IllegalArgumentException when the molecule has not these atoms, or they lie on a line where a torsion ends
	 */
	public double value(Geometry geometry) {
		check(geometry);
		return internal.value(geometry.coordinates());
	}

	/**
	 * A molecule with another value, nothing else changed: of a distance the atoms nearer to the second atom move, of an angle what hangs on
	 * the bond of the last two, of a torsion what hangs on that in its middle.
	 *
	 * @throws IllegalArgumentException when that can't be: the atoms are not there, not bonded in a row, in a ring, or on a line
	 */
	public Geometry set(Geometry geometry, double value) {
		check(geometry);
		double[] x = geometry.coordinates();
		int[] atoms = internal.atoms();
		if (kind == Kind.DISTANCE) {
			stretch(geometry, x, value);
			return geometry.at(x);
		}
		if (kind == Kind.ANGLE && !(value > 0 && value < Math.PI)) {
			throw new IllegalArgumentException("an angle lies between 0 and 180 degrees");
		}
		boolean[] moving = beyond(geometry, atoms[1], atoms[2]);
		if (moving[atoms[0]] || moving[atoms[1]] || !moving[atoms[atoms.length - 1]]) {
			throw new IllegalArgumentException("the " + label() + " can't be changed alone: its atoms are in a ring, or not bonded in a row");
		}
		double[] axis = kind == Kind.TORSION ? Vectors.unit(Vectors.between(x, atoms[2], atoms[1]))
				: Vectors.unit(Vectors.cross(Vectors.between(x, atoms[0], atoms[1]), Vectors.between(x, atoms[2], atoms[1])));
		double angle = internal.difference(value, internal.value(x));
		turn(x, moving, atoms[1], axis, sense(x, moving, atoms[1], axis) * angle);
		return geometry.at(x);
	}

	private void check(Geometry geometry) {
		double[] x = geometry.coordinates();
		int[] atoms = internal.atoms();
		for (int atom : atoms) {
			if (atom < 0 || atom >= geometry.atoms()) {
				throw new IllegalArgumentException("the " + label() + " is not among the " + geometry.atoms() + " atoms of the molecule");
			}
		}
		for (int k = 2; k < atoms.length; k++) {
			double[] u = Vectors.unit(Vectors.between(x, atoms[k - 2], atoms[k - 1]));
			double[] v = Vectors.unit(Vectors.between(x, atoms[k], atoms[k - 1]));
			if (Vectors.length(Vectors.cross(u, v)) < 1e-3) {
				throw new IllegalArgumentException("the atoms " + numbers(Arrays.copyOfRange(atoms, k - 2, k + 1)) + " lie on a line, where the " + label()
						+ " means nothing");
			}
		}
	}

	private void stretch(Geometry geometry, double[] x, double value) {
		int first = internal.atoms()[0];
		int second = internal.atoms()[1];
		double[] start = geometry.coordinates();
		double[] e = Vectors.between(start, second, first);
		double factor = value / Vectors.length(e) - 1;
		for (int a = 0; a < geometry.atoms(); a++) {
			if (a == second || Vectors.length(Vectors.between(start, a, second)) < Vectors.length(Vectors.between(start, a, first))) {
				for (int k = 0; k < 3; k++) {
					x[3 * a + k] += factor * e[k];
				}
			}
		}
	}

	/** What is reached from an atom without passing another. */
	private static boolean[] beyond(Geometry geometry, int from, int first) {
		Connectivity bonds = Connectivity.of(geometry);
		boolean[] reached = new boolean[geometry.atoms()];
		Deque<Integer> open = new ArrayDeque<>(List.of(first));
		reached[first] = true;
		while (!open.isEmpty()) {
			int atom = open.pop();
			for (int next : bonds.of(atom)) {
				if (!reached[next] && !(atom == first && next == from)) {
					reached[next] = true;
					open.push(next);
				}
			}
		}
		return reached;
	}

	/** 1 or −1: whether the value rises with a turn about an axis. */
	private double sense(double[] x, boolean[] moving, int pivot, double[] axis) {
		double[] turned = x.clone();
		turn(turned, moving, pivot, axis, 1e-4);
		return Math.signum(internal.difference(internal.value(turned), internal.value(x)));
	}

	/** By Rodrigues' formula. */
	private static void turn(double[] x, boolean[] moving, int pivot, double[] axis, double angle) {
		double[] centre = { x[3 * pivot], x[3 * pivot + 1], x[3 * pivot + 2] };
		for (int a = 0; a < moving.length; a++) {
			if (moving[a]) {
				double[] r = { x[3 * a] - centre[0], x[3 * a + 1] - centre[1], x[3 * a + 2] - centre[2] };
				double[] across = Vectors.cross(axis, r);
				double along = Vectors.dot(axis, r) * (1 - Math.cos(angle));
				for (int k = 0; k < 3; k++) {
					x[3 * a + k] = centre[k] + r[k] * Math.cos(angle) + across[k] * Math.sin(angle) + axis[k] * along;
				}
			}
		}
	}

	/** Derivatives of the value by the places of all atoms. */
	double[] derivatives(double[] x) {
		double[] row = new double[x.length];
		int[] atoms = internal.atoms();
		double[][] own = internal.derivatives(x);
		for (int k = 0; k < atoms.length; k++) {
			System.arraycopy(own[k], 0, row, 3 * atoms[k], 3);
		}
		return row;
	}

	/** Moves the nuclei along the derivatives to a value. */
	void restore(double[] x, double value) {
		double off = internal.difference(value, internal.value(x));
		for (int i = 0; i < RESTORING && Math.abs(off) > 1e-12; i++) {
			double[] row = derivatives(x);
			double square = Arrays.stream(row).map(d -> d * d).sum();
			for (int k = 0; k < x.length; k++) {
				x[k] += off * row[k] / square;
			}
			off = internal.difference(value, internal.value(x));
		}
	}

	/** A gradient without its part along the coordinate. */
	double[] without(double[] gradient, double[] x) {
		double[] row = derivatives(x);
		double along = 0;
		double square = 0;
		for (int k = 0; k < row.length; k++) {
			along += row[k] * gradient[k];
			square += row[k] * row[k];
		}
		double[] rest = gradient.clone();
		for (int k = 0; k < row.length; k++) {
			rest[k] -= along / square * row[k];
		}
		return rest;
	}
}
