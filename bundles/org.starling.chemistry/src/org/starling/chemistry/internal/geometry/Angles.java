package org.starling.chemistry.internal.geometry;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;

/** Hybridisation and the angles that follow, with those of small rings. Immutable. */
final class Angles {

	/** Shapes of the bonds around an atom. */
	enum Shape {
		LINEAR, PLANAR, TETRAHEDRAL, OTHER
	}

	private final Structure structure;
	private final Shape[] shapes;

	Angles(Structure structure) {
		this.structure = structure;
		int n = structure.atoms().size();
		shapes = new Shape[n];
		for (int a = 0; a < n; a++) {
			shapes[a] = shape(a);
		}
		for (int a = 0; a < n; a++) {
			if (shapes[a] == Shape.TETRAHEDRAL && structure.atoms().get(a).number() == 7 && structure.degree(a) <= 3
					&& Arrays.stream(structure.neighbours(a)).anyMatch(b -> shapes[b] == Shape.PLANAR && structure.atoms().get(b).number() == 6)) {
				shapes[a] = Shape.PLANAR;
			}
		}
	}

	private Shape shape(int atom) {
		int doubles = 0;
		boolean aromatic = false;
		boolean triple = false;
		for (int b : structure.bondsOf(atom)) {
			Bond bond = structure.bonds().get(b);
			doubles += bond.order() == 2 && !bond.aromatic() ? 1 : 0;
			triple |= bond.order() >= 3;
			aromatic |= bond.aromatic();
		}
		int degree = structure.degree(atom);
		if (degree > 4) {
			return Shape.OTHER;
		}
		if (degree == 4) {
			return Shape.TETRAHEDRAL;
		}
		boolean third = structure.atoms().get(atom).number() > 10;
		if (third && degree >= 3) {
			return Shape.TETRAHEDRAL;
		}
		if (triple || doubles >= 2) {
			return third ? Shape.PLANAR : Shape.LINEAR;
		}
		int number = structure.atoms().get(atom).number();
		boolean boron = number == 5 || number == 6 && structure.atoms().get(atom).charge() > 0;
		return aromatic || doubles == 1 || boron && degree == 3 ? Shape.PLANAR : Shape.TETRAHEDRAL;
	}

	Shape of(int atom) {
		return shapes[atom];
	}

	/** Between two neighbours of an atom, in radians; NaN when many are possible. */
	double at(int left, int centre, int right) {
		int ring = ring(left, centre, right);
		boolean planar = shapes[centre] == Shape.PLANAR;
		if (ring > 0 && ring <= 5 || ring > 5 && planar && ring <= 6) {
			return Math.toRadians(planar || ring <= 4 ? 180.0 - 360.0 / ring : 104.5);
		}
		return switch (shapes[centre]) {
		case LINEAR -> Math.PI;
		case PLANAR -> Math.toRadians(outside(left, centre, right));
		case TETRAHEDRAL -> Math.toRadians(structure.atoms().get(centre).number() == 8 ? structure.degree(left) == 1 ? 106 : 112
				: structure.atoms().get(centre).number() == 16 && structure.degree(centre) == 2 ? 102 : smallRing(centre) ? 114 : 109.5);
		case OTHER -> Double.NaN;
		};
	}

	/** What a small ring leaves to the two other angles of a flat atom. */
	private double outside(int left, int centre, int right) {
		if (structure.degree(centre) != 3) {
			return 120;
		}
		int third = Arrays.stream(structure.neighbours(centre)).filter(a -> a != left && a != right).findFirst().orElseThrow();
		int a = ring(left, centre, third);
		int b = ring(right, centre, third);
		if (a > 0 && a < 6 && b > 0 && b < 6) {
			return 360 - (180 - 360.0 / a) - (180 - 360.0 / b);
		}
		int ring = a > 0 && a < 6 ? a : b > 0 && b < 6 ? b : 6;
		int other = ring == a ? b : a;
		return other == 6 && ring < 6 ? 360 - 120 - (180 - 360.0 / ring) : (360 - (180 - 360.0 / ring)) / 2;
	}

	private boolean smallRing(int centre) {
		int[] around = structure.neighbours(centre);
		for (int i = 0; i < around.length; i++) {
			for (int j = 0; j < i; j++) {
				int ring = ring(around[i], centre, around[j]);
				if (ring == 3 || ring == 4) {
					return true;
				}
			}
		}
		return false;
	}

	/** Size of the smallest ring through three atoms in a row, up to 8; 0 for none. */
	int ring(int left, int centre, int right) {
		int path = path(left, right, centre, -1, 6);
		return path < 0 ? 0 : path + 2;
	}

	/** Bonds of the shortest way from one atom to another around two others; -1 for none within the limit. */
	int path(int from, int to, int around, int alsoAround, int limit) {
		int[] steps = new int[structure.atoms().size()];
		Arrays.fill(steps, -1);
		steps[from] = 0;
		Deque<Integer> queue = new ArrayDeque<>();
		queue.add(from);
		while (!queue.isEmpty()) {
			int atom = queue.remove();
			if (atom == to) {
				return steps[atom];
			}
			for (int next : structure.neighbours(atom)) {
				if (steps[next] < 0 && next != around && next != alsoAround && steps[atom] < limit) {
					steps[next] = steps[atom] + 1;
					queue.add(next);
				}
			}
		}
		return -1;
	}
}
