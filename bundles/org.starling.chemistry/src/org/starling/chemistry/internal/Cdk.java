package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.List;

import javax.vecmath.Point2d;
import javax.vecmath.Point3d;

import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry.Conformation;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.TetrahedralChirality;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Stereo;
import org.starling.chemistry.Structure;

/** Structures as containers of the Chemistry Development Kit and back. */
public final class Cdk {

	private static final IBond.Order[] ORDERS = { IBond.Order.SINGLE, IBond.Order.DOUBLE, IBond.Order.TRIPLE, IBond.Order.QUADRUPLE };

	private Cdk() {
	}

	/** A container with atoms, bonds, configurations and coordinates in the order of the structure. */
	public static IAtomContainer container(Structure structure) {
		IAtomContainer container = SilentChemObjectBuilder.getInstance().newAtomContainer();
		double[][] flat = structure.coordinates2D();
		double[][] space = structure.coordinates3D();
		for (int a = 0; a < structure.atoms().size(); a++) {
			Atom from = structure.atoms().get(a);
			IAtom atom = container.newAtom(from.number(), from.implicitHydrogens());
			atom.setFormalCharge(from.charge());
			atom.setIsAromatic(from.aromatic());
			if (from.isotope() != 0) {
				atom.setMassNumber(from.isotope());
			}
			if (from.label() != 0) {
				atom.setMapIdx(from.label());
			}
			if (flat != null) {
				atom.setPoint2d(new Point2d(flat[a]));
			}
			if (space != null) {
				atom.setPoint3d(new Point3d(space[a]));
			}
		}
		for (Bond from : structure.bonds()) {
			container.addBond(from.first(), from.second(), ORDERS[from.order() - 1]);
			container.getBond(container.getBondCount() - 1).setIsAromatic(from.aromatic());
		}
		structure.stereo().forEach(s -> container.addStereoElement(element(container, s)));
		return container;
	}

	@SuppressWarnings("rawtypes")
	private static IStereoElement element(IAtomContainer container, Stereo stereo) {
		return switch (stereo) {
		case Stereo.Tetrahedral t -> new TetrahedralChirality(container.getAtom(t.centre()),
				t.neighbours().stream().map(container::getAtom).toArray(IAtom[]::new),
				t.clockwise() ? ITetrahedralChirality.Stereo.CLOCKWISE : ITetrahedralChirality.Stereo.ANTI_CLOCKWISE);
		case Stereo.DoubleBond d -> {
			IAtom first = container.getAtom(d.first());
			IAtom second = container.getAtom(d.second());
			IBond bond = container.getBond(first, second);
			IBond left = container.getBond(first, container.getAtom(d.firstNeighbour()));
			IBond right = container.getBond(second, container.getAtom(d.secondNeighbour()));
			IBond[] ligands = bond.getBegin().equals(first) ? new IBond[] { left, right } : new IBond[] { right, left };
			yield new DoubleBondStereochemistry(bond, ligands, d.together() ? Conformation.TOGETHER : Conformation.OPPOSITE);
		}
		};
	}

	/** A structure in the order of the container; what has no place in it stands in the notes. */
	public static Structure structure(IAtomContainer container, String name) {
		List<Atom> atoms = new ArrayList<>();
		for (IAtom from : container.atoms()) {
			int hydrogens = from.getImplicitHydrogenCount() == null ? 0 : from.getImplicitHydrogenCount();
			int charge = from.getFormalCharge() == null ? 0 : from.getFormalCharge();
			int isotope = from.getMassNumber() == null ? 0 : from.getMassNumber();
			atoms.add(new Atom(Elements.symbol(from.getAtomicNumber()), isotope, charge, hydrogens, from.isAromatic(), from.getMapIdx()));
		}
		List<Bond> bonds = new ArrayList<>();
		for (IBond from : container.bonds()) {
			bonds.add(new Bond(from.getBegin().getIndex(), from.getEnd().getIndex(), from.getOrder().numeric(), from.isAromatic()));
		}
		List<Stereo> stereo = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (IStereoElement<?, ?> element : container.stereoElements()) {
			stereo(container, element, stereo, notes);
		}
		return Structure.of(name, atoms, bonds, stereo, notes);
	}

	private static void stereo(IAtomContainer container, IStereoElement<?, ?> element, List<Stereo> stereo, List<String> notes) {
		switch (element) {
		case ITetrahedralChirality t -> {
			List<Integer> neighbours = new ArrayList<>();
			for (IAtom ligand : t.getLigands()) {
				neighbours.add(container.indexOf(ligand));
			}
			stereo.add(new Stereo.Tetrahedral(container.indexOf(t.getChiralAtom()), neighbours,
					t.getStereo() == ITetrahedralChirality.Stereo.CLOCKWISE));
		}
		case IDoubleBondStereochemistry d -> {
			IBond bond = d.getStereoBond();
			IAtom first = bond.getBegin();
			IAtom second = bond.getEnd();
			stereo.add(new Stereo.DoubleBond(container.indexOf(first), container.indexOf(second),
					container.indexOf(d.getBonds()[0].getOther(first)), container.indexOf(d.getBonds()[1].getOther(second)),
					d.getStereo() == Conformation.TOGETHER));
		}
		default -> notes.add("a configuration that is neither tetrahedral nor of a double bond is left out");
		}
	}
}
