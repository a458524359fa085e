package org.starling.workflow.molecules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Measures;
import org.starling.chemistry.geometry.PerceivedBonds;
import org.starling.model.base.Origin;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.store.Documents;

/** Between conformers of documents and structures with places in space. Stateless. */
public final class MoleculeConformers {

	/** A bond longer than this many times the radii of its atoms isn't one. */
	private static final double STRETCHED = 1.6;
	private static final double PICOMETRE = 0.01;

	private MoleculeConformers() {
	}

	/** The one that calculations start from when nothing else is said; null when there is none. */
	public static Conformer standard(Molecule molecule) {
		Conformer chosen = molecule.getDefaultConformer();
		return chosen != null && molecule.getConformers().contains(chosen) ? chosen
				: molecule.getConformers().isEmpty() ? null : molecule.getConformers().getFirst();
	}

	/**
	 * A conformer that is in no molecule yet.
	 *
	 * @param placed with coordinates in space and all hydrogens as atoms
	 * @throws IllegalArgumentException when coordinates are missing
	 */
	public static Conformer create(Structure placed, String name, Origin origin) {
		if (!placed.hasCoordinates3D() || placed.atoms().stream().anyMatch(a -> a.implicitHydrogens() > 0)) {
			throw new IllegalArgumentException("a conformer needs a place in space for each atom and hydrogen");
		}
		Conformer conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
		conformer.setName(name);
		conformer.setOrigin(origin);
		boolean charged = placed.atoms().stream().anyMatch(a -> a.charge() != 0);
		double[][] at = placed.coordinates3D();
		for (int a = 0; a < at.length; a++) {
			conformer.getSymbols().add(placed.atoms().get(a).symbol());
			conformer.getCoordinates().addAll(List.of(at[a][0], at[a][1], at[a][2]));
			if (charged) {
				conformer.getCharges().add(placed.atoms().get(a).charge());
			}
		}
		for (Bond bond : placed.bonds()) {
			conformer.getBonds().addAll(List.of(bond.first(), bond.second(), bond.order()));
		}
		return conformer;
	}

	/** The places of a structure as a conformer lists them. */
	public static List<Double> coordinates(double[][] places) {
		List<Double> all = new ArrayList<>();
		for (double[] place : places) {
			all.addAll(List.of(place[0], place[1], place[2]));
		}
		return all;
	}

	/**
	 * The structure of a conformer: with the bonds that it states, else with those of the molecule's SMILES when its atoms are the same in the same
	 * order, else with bonds by distance.
	 *
	 * @throws IllegalArgumentException when numbers are missing or don't fit each other; the message says which
	 */
	public static Structure structure(Molecule molecule, Conformer conformer) {
		double[][] places = places(conformer);
		if (conformer.getBonds().isEmpty()) {
			Structure known = known(molecule, conformer, places);
			return (known != null ? known : PerceivedBonds.in(bare(conformer, List.of()).withCoordinates3D(places)))
					.withName(title(molecule, conformer));
		}
		List<Bond> bonds = new ArrayList<>();
		EList<Integer> numbers = conformer.getBonds();
		if (numbers.size() % 3 != 0) {
			throw new IllegalArgumentException("its bonds are " + numbers.size() + " numbers and should be three for each bond");
		}
		for (int b = 0; b < numbers.size(); b += 3) {
			bonds.add(new Bond(numbers.get(b), numbers.get(b + 1), numbers.get(b + 2), false));
		}
		return bare(conformer, bonds).withCoordinates3D(places).withName(title(molecule, conformer));
	}

	/** That of the molecule, so that conformers in a file are read as one molecule again. */
	private static String title(Molecule molecule, Conformer conformer) {
		String name = molecule.getName() == null || molecule.getName().isBlank() ? conformer.getName() : molecule.getName();
		return name == null ? "" : name.strip();
	}

	private static double[][] places(Conformer conformer) {
		int atoms = conformer.getSymbols().size();
		if (conformer.getCoordinates().size() != 3 * atoms || atoms == 0) {
			throw new IllegalArgumentException("it has " + atoms + " symbols and " + conformer.getCoordinates().size()
					+ " coordinates; there must be three coordinates for each atom");
		}
		double[][] places = new double[atoms][3];
		for (int i = 0; i < 3 * atoms; i++) {
			places[i / 3][i % 3] = conformer.getCoordinates().get(i);
			if (!Double.isFinite(places[i / 3][i % 3])) {
				throw new IllegalArgumentException("coordinate " + (i + 1) + " is no number");
			}
		}
		return places;
	}

	private static Structure bare(Conformer conformer, List<Bond> bonds) {
		int charges = conformer.getCharges().size();
		if (charges != 0 && charges != conformer.getSymbols().size()) {
			throw new IllegalArgumentException("it has " + conformer.getSymbols().size() + " symbols and " + charges + " formal charges");
		}
		List<Atom> atoms = new ArrayList<>();
		for (int a = 0; a < conformer.getSymbols().size(); a++) {
			atoms.add(new Atom(conformer.getSymbols().get(a), 0, charges == 0 ? 0 : conformer.getCharges().get(a), 0, false, 0));
		}
		return Structure.of("", atoms, bonds, List.of(), List.of());
	}

	private static Structure known(Molecule molecule, Conformer conformer, double[][] places) {
		if (molecule.getSmiles() == null || molecule.getSmiles().isBlank()) {
			return null;
		}
		try {
			Structure whole = Smiles.parse(molecule.getSmiles()).withHydrogens();
			if (!whole.atoms().stream().map(Atom::symbol).toList().equals(conformer.getSymbols())) {
				return null;
			}
			boolean near = whole.bonds().stream().allMatch(b -> Measures.distance(places[b.first()], places[b.second()]) < STRETCHED * PICOMETRE
					* (radius(whole, b.first()) + radius(whole, b.second())));
			return near ? whole.withCoordinates3D(places) : null;
		} catch (SmilesException e) {
			System.getLogger(MoleculeConformers.class.getName()).log(System.Logger.Level.DEBUG, "bonds follow from distances", e);
			return null;
		}
	}

	private static int radius(Structure structure, int atom) {
		return Math.max(30, Elements.covalentRadius(structure.atoms().get(atom).number()));
	}
}
