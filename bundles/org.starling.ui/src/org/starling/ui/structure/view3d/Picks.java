package org.starling.ui.structure.view3d;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.starling.chemistry.geometry.Measures;
import org.starling.chemistry.view3d.Ball;
import org.starling.chemistry.view3d.Scene3D;

/** Up to four atoms between which a person measures. UI thread. */
final class Picks {

	private static final int MOST = 4;

	private final List<Integer> atoms = new ArrayList<>();

	/** The same atom again takes it away; one that isn't there clears all. */
	void add(int atom, int count) {
		if (atom < 0 || atom >= count) {
			atoms.clear();
		} else if (!atoms.remove(Integer.valueOf(atom))) {
			if (atoms.size() == MOST) {
				atoms.clear();
			}
			atoms.add(atom);
		}
	}

	void clear() {
		atoms.clear();
	}

	List<Integer> atoms() {
		return List.copyOf(atoms);
	}

	/** What is measured; empty for less than two atoms. */
	String text(Scene3D scene) {
		String names = atoms.stream().map(a -> scene.atoms().get(a).label()).collect(Collectors.joining("–")); //$NON-NLS-1$
		return switch (atoms.size()) {
		case 2 -> NLS.bind(Messages.Measure_distance, names, number("%.3f", Measures.distance(at(scene, 0), at(scene, 1)))); //$NON-NLS-1$
		case 3 -> NLS.bind(Messages.Measure_angle, names, number("%.1f", Measures.angle(at(scene, 0), at(scene, 1), at(scene, 2)))); //$NON-NLS-1$
		case 4 -> NLS.bind(Messages.Measure_dihedral, names,
				number("%.1f", Measures.dihedral(at(scene, 0), at(scene, 1), at(scene, 2), at(scene, 3)))); //$NON-NLS-1$
		default -> ""; //$NON-NLS-1$
		};
	}

	private static String number(String format, double value) {
		return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value).replace('-', '\u2212'); //$NON-NLS-1$
	}

	private double[] at(Scene3D scene, int pick) {
		Ball ball = scene.atoms().get(atoms.get(pick));
		return new double[] { ball.x(), ball.y(), ball.z() };
	}
}
