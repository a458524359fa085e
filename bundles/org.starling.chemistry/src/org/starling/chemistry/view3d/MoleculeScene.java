package org.starling.chemistry.view3d;

import java.util.ArrayList;
import java.util.List;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.PerceivedBonds;

/** Scenes of molecules. Stateless. */
public final class MoleculeScene {

	private static final double BALL = 0.25;
	private static final double STICK = 0.14;
	private static final double BARE_STICK = 0.2;

	private MoleculeScene() {
	}

	/**
	 * Atoms labelled with symbol and number from 1, such as {@code C12}. Bonds that the structure doesn't state follow from distances.
	 *
	 * @throws IllegalArgumentException when it has no coordinates in space
	 */
	public static Scene3D of(Structure structure, MoleculeStyle style) {
		if (!structure.hasCoordinates3D()) {
			throw new IllegalArgumentException("the structure has no coordinates in space; make a conformer first");
		}
		Structure bound = PerceivedBonds.in(structure);
		double[][] at = bound.coordinates3D();
		List<Ball> balls = new ArrayList<>();
		for (int a = 0; a < at.length; a++) {
			Atom atom = bound.atoms().get(a);
			boolean alone = bound.degree(a) == 0;
			double full = Elements.vanDerWaalsRadius(atom.number());
			double radius = switch (style) {
			case BALLS_AND_STICKS -> BALL * full;
			case STICKS -> alone ? BALL * full : BARE_STICK;
			case SPACE_FILLING -> full;
			};
			balls.add(new Ball(at[a][0], at[a][1], at[a][2], radius, ElementColours.rgb(atom.number()), atom.symbol() + (a + 1)));
		}
		List<Stick> sticks = new ArrayList<>();
		if (style != MoleculeStyle.SPACE_FILLING) {
			for (Bond bond : bound.bonds()) {
				sticks.add(new Stick(bond.first(), bond.second(), bond.order(), style == MoleculeStyle.STICKS ? BARE_STICK : STICK));
			}
		}
		return new Scene3D(balls, sticks, List.of());
	}
}
