package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.vecmath.Point2d;
import javax.vecmath.Point3d;

import org.openscience.cdk.aromaticity.Kekulization;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.stereo.StereoElementFactory;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;

/** A molecule as connection tables draw it: positions, bonds with wedges; hydrogens and configurations follow. Not for several threads. */
public final class DrawnMolecule {

	private static final int AROMATIC = 4;

	private final String name;
	private final IAtomContainer container = SilentChemObjectBuilder.getInstance().newAtomContainer();
	private final List<double[]> positions = new ArrayList<>();
	private final Set<String> notes = new LinkedHashSet<>();
	private boolean aromatic;

	/** Positions in a plane, the kind of each bond as in a connection table (0 none, 1 up, 6 down), and whether it starts at its second atom. */
	public record Wedges(double[][] coordinates, int[] kinds, boolean[] turned) {
	}

	/** @param name empty when it has none */
	public DrawnMolecule(String name) {
		this.name = name;
	}

	/** Adds an atom; {@code *} is any. */
	public void atom(String symbol, int isotope, int charge, double x, double y, double z) {
		IAtom atom = container.newAtom(Elements.number(symbol), 0);
		atom.setFormalCharge(charge);
		if (isotope != 0) {
			atom.setMassNumber(isotope);
		}
		positions.add(new double[] { x, y, z });
	}

	/** @param kind 1 to 3, or 4 for aromatic; {@code wedge} 0 none, 1 up, 4 either, 6 down; false when the atoms are joined already */
	public boolean bond(int first, int second, int kind, int wedge) {
		if (container.getBond(container.getAtom(first), container.getAtom(second)) != null) {
			return false;
		}
		IBond.Order[] orders = { IBond.Order.SINGLE, IBond.Order.DOUBLE, IBond.Order.TRIPLE, IBond.Order.UNSET };
		container.addBond(first, second, orders[kind - 1]);
		IBond bond = container.getBond(container.getBondCount() - 1);
		bond.setDisplay(wedge == 1 ? IBond.Display.WedgeBegin : wedge == 6 ? IBond.Display.WedgedHashBegin
				: wedge == 4 ? IBond.Display.Wavy : wedge == 3 ? IBond.Display.Crossed : IBond.Display.Solid);
		if (kind == AROMATIC) {
			aromatic = true;
			bond.setIsAromatic(true);
			bond.getBegin().setIsAromatic(true);
			bond.getEnd().setIsAromatic(true);
		}
		return true;
	}

	/** Sets all charges to 0. */
	public void forgetCharges() {
		container.atoms().forEach(a -> a.setFormalCharge(0));
	}

	/** In elementary charges. */
	public void charge(int atom, int charge) {
		container.getAtom(atom).setFormalCharge(charge);
	}

	/** Mass number. */
	public void isotope(int atom, int mass) {
		container.getAtom(atom).setMassNumber(mass > 0 ? mass : null);
	}

	/** What isn't kept. */
	public void note(String text) {
		notes.add(text);
	}

	/** Empty when aromatic bonds have no Kekulé form. */
	public Optional<Structure> structure() {
		boolean space = positions.stream().anyMatch(p -> p[2] != 0);
		boolean placed = space || positions.stream().anyMatch(p -> p[0] != 0 || p[1] != 0);
		for (int a = 0; a < positions.size(); a++) {
			double[] p = positions.get(a);
			if (space) {
				container.getAtom(a).setPoint3d(new Point3d(p));
			} else if (placed) {
				container.getAtom(a).setPoint2d(new Point2d(p[0], p[1]));
			}
		}
		container.atoms().forEach(a -> a.setImplicitHydrogenCount(Valence.hydrogens(a)));
		if (aromatic) {
			try {
				Kekulization.kekulize(container);
			} catch (CDKException e) {
				return Optional.empty();
			}
		}
		Perception.aromaticity(container);
		if (placed) {
			StereoElementFactory factory = space ? StereoElementFactory.using3DCoordinates(container)
					: StereoElementFactory.using2DCoordinates(container);
			container.setStereoElements(new ArrayList<>(factory.createAll()));
		}
		Structure read = Cdk.structure(container, name);
		Set<String> all = new LinkedHashSet<>(notes);
		all.addAll(read.notes());
		Structure noted = Structure.of(name, read.atoms(), read.bonds(), read.stereo(), List.copyOf(all));
		if (!placed) {
			return Optional.of(noted);
		}
		return Optional.of(space ? noted.withCoordinates3D(positions.toArray(double[][]::new))
				: noted.withCoordinates2D(positions.stream().map(p -> new double[] { p[0], p[1] }).toArray(double[][]::new)));
	}

	/** Of a structure with coordinates in a plane: laid out again when it has configurations. */
	public static Wedges wedges(Structure structure) {
		IAtomContainer container = structure.stereo().isEmpty() ? Cdk.container(structure) : Layout.container(structure);
		double[][] at = new double[container.getAtomCount()][];
		for (int a = 0; a < at.length; a++) {
			at[a] = new double[] { container.getAtom(a).getPoint2d().x, container.getAtom(a).getPoint2d().y };
		}
		int[] kinds = new int[container.getBondCount()];
		boolean[] turned = new boolean[kinds.length];
		for (int b = 0; b < kinds.length; b++) {
			IBond.Display display = container.getBond(b).getDisplay();
			if (display == null) {
				continue;
			}
			kinds[b] = switch (display) {
			case WedgeBegin, WedgeEnd -> 1;
			case WedgedHashBegin, WedgedHashEnd -> 6;
			default -> 0;
			};
			boolean end = display == IBond.Display.WedgeEnd || display == IBond.Display.WedgedHashEnd;
			turned[b] = end != (container.getBond(b).getBegin().getIndex() != structure.bonds().get(b).first());
		}
		return new Wedges(at, kinds, turned);
	}
}
