package org.starling.chemistry.internal.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.RotatableBonds;

/** Turns around the rotatable bonds of a structure. Immutable. */
public final class Torsions {

	private static final int STEPS = 12;

	private final List<Bond> bonds;
	/** By bond: atoms on the side of its second atom. */
	private final List<int[]> sides = new ArrayList<>();

	/** @param whole in one part, with all hydrogens as atoms */
	public Torsions(Structure whole) {
		bonds = RotatableBonds.of(whole);
		for (Bond bond : bonds) {
			sides.add(side(whole, bond));
		}
	}

	/** Number of rotatable bonds. */
	public int size() {
		return bonds.size();
	}

	private static int[] side(Structure structure, Bond bond) {
		boolean[] seen = new boolean[structure.atoms().size()];
		int[] queue = new int[seen.length];
		int count = 0;
		queue[count++] = bond.second();
		seen[bond.first()] = true;
		seen[bond.second()] = true;
		for (int at = 0; at < count; at++) {
			for (int next : structure.neighbours(queue[at])) {
				if (!seen[next]) {
					seen[next] = true;
					queue[count++] = next;
				}
			}
		}
		return Arrays.copyOf(queue, count);
	}

	/** The same places with each torsion turned by a random multiple of 30°. */
	public double[][] turned(double[][] places, SplittableRandom random) {
		double[][] moved = Arrays.stream(places).map(double[]::clone).toArray(double[][]::new);
		for (int b = 0; b < bonds.size(); b++) {
			turn(moved, moved[bonds.get(b).first()].clone(), moved[bonds.get(b).second()].clone(), sides.get(b),
					2 * Math.PI * random.nextInt(STEPS) / STEPS);
		}
		return moved;
	}

	/** Rodrigues's formula. */
	private static void turn(double[][] places, double[] from, double[] to, int[] side, double angle) {
		double[] u = { to[0] - from[0], to[1] - from[1], to[2] - from[2] };
		double length = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
		double c = Math.cos(angle);
		double s = Math.sin(angle);
		for (int k = 0; k < 3; k++) {
			u[k] /= length;
		}
		for (int atom : side) {
			double[] p = places[atom];
			double x = p[0] - to[0];
			double y = p[1] - to[1];
			double z = p[2] - to[2];
			double along = (1 - c) * (u[0] * x + u[1] * y + u[2] * z);
			p[0] = to[0] + c * x + s * (u[1] * z - u[2] * y) + along * u[0];
			p[1] = to[1] + c * y + s * (u[2] * x - u[0] * z) + along * u[1];
			p[2] = to[2] + c * z + s * (u[0] * y - u[1] * x) + along * u[2];
		}
	}
}
