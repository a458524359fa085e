package org.starling.quantum.optimize;

import static org.starling.quantum.optimize.Vectors.between;
import static org.starling.quantum.optimize.Vectors.cross;
import static org.starling.quantum.optimize.Vectors.dot;
import static org.starling.quantum.optimize.Vectors.length;
import static org.starling.quantum.optimize.Vectors.scaled;
import static org.starling.quantum.optimize.Vectors.sum;
import static org.starling.quantum.optimize.Vectors.unit;

/**
 * One internal coordinate of some atoms, in bohr or radian, with its derivatives by their places (E. B. Wilson, J. C. Decius, P. C. Cross, Molecular
 * Vibrations, McGraw-Hill 1955, chapter 4). Immutable.
 */
sealed interface Internal {

	/** The atoms. */
	int[] atoms();

	/** @param x places of all atoms */
	double value(double[] x);

	/** Derivatives by x, y, z of each of the atoms. */
	double[][] derivatives(double[] x);

	/** Difference of two values; across the branch of an angle, for those that turn. */
	default double difference(double to, double from) {
		return to - from;
	}

	/** Distance of two atoms. */
	record Stretch(int a, int b) implements Internal {

		@Override
		public int[] atoms() {
			return new int[] { a, b };
		}

		@Override
		public double value(double[] x) {
			return length(between(x, a, b));
		}

		@Override
		public double[][] derivatives(double[] x) {
			double[] e = unit(between(x, a, b));
			return new double[][] { e, scaled(-1, e) };
		}
	}

	/** Angle at b. */
	record Bend(int a, int b, int c) implements Internal {

		@Override
		public int[] atoms() {
			return new int[] { a, b, c };
		}

		@Override
		public double value(double[] x) {
			double[] u = unit(between(x, a, b));
			double[] v = unit(between(x, c, b));
			return Math.atan2(length(cross(u, v)), dot(u, v));
		}

		@Override
		public double[][] derivatives(double[] x) {
			double[] ba = between(x, a, b);
			double[] bc = between(x, c, b);
			double[] u = unit(ba);
			double[] v = unit(bc);
			double cos = dot(u, v);
			double sin = length(cross(u, v));
			double[] first = scaled(1 / (sin * length(ba)), sum(scaled(cos, u), -1, v));
			double[] last = scaled(1 / (sin * length(bc)), sum(scaled(cos, v), -1, u));
			return new double[][] { first, scaled(-1, sum(first, 1, last)), last };
		}
	}

	/** How far three atoms in a row are bent along a fixed direction across them: the sum of the cosines of the two bonds with it. */
	record LinearBend(int a, int b, int c, double[] direction) implements Internal {

		@Override
		public int[] atoms() {
			return new int[] { a, b, c };
		}

		@Override
		public double value(double[] x) {
			return dot(direction, unit(between(x, a, b))) + dot(direction, unit(between(x, c, b)));
		}

		@Override
		public double[][] derivatives(double[] x) {
			double[] first = across(between(x, a, b));
			double[] last = across(between(x, c, b));
			return new double[][] { first, scaled(-1, sum(first, 1, last)), last };
		}

		private double[] across(double[] bond) {
			double[] e = unit(bond);
			return scaled(1 / length(bond), sum(direction, -dot(direction, e), e));
		}
	}

	/** Angle between the planes a, b, c and b, c, d. */
	record Torsion(int a, int b, int c, int d) implements Internal {

		@Override
		public int[] atoms() {
			return new int[] { a, b, c, d };
		}

		@Override
		public double value(double[] x) {
			double[] axis = between(x, c, b);
			double[] m = cross(between(x, a, b), axis);
			double[] n = cross(between(x, d, c), axis);
			return Math.atan2(dot(cross(m, n), unit(axis)), dot(m, n));
		}

		@Override
		public double[][] derivatives(double[] x) {
			double[] ba = between(x, a, b);
			double[] cd = between(x, d, c);
			double[] axis = between(x, c, b);
			double r = length(axis);
			double[] m = cross(ba, axis);
			double[] n = cross(cd, axis);
			double[] first = scaled(r / dot(m, m), m);
			double[] last = scaled(-r / dot(n, n), n);
			double s = dot(ba, axis) / (r * r);
			double t = dot(cd, axis) / (r * r);
			double[] second = sum(scaled(s - 1, first), t, last);
			double[] third = scaled(-1, sum(sum(first, 1, last), 1, second));
			return new double[][] { first, second, third, last };
		}

		@Override
		public double difference(double to, double from) {
			return Math.IEEEremainder(to - from, 2 * Math.PI);
		}
	}
}
