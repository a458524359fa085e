package org.starling.chemistry.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.GraphUtil;
import org.openscience.cdk.graph.invariant.Canon;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;

import uk.ac.ebi.beam.Functions;
import uk.ac.ebi.beam.Graph;

/**
 * One text for one molecule. Atoms are numbered by CDK's refinement (Weininger, Weininger, Weininger, J Chem Inf Comput Sci 1989;29:97), then
 * written in that order with their configurations: CDK's own numbering of configurations needs the InChI library, which is native code.
 */
public final class CanonicalSmiles {

	private static final int MAXIMUM_ATOMS = 2_000;

	private CanonicalSmiles() {
	}

	/** See {@link org.starling.chemistry.Smiles#canonical(Structure)}. */
	public static String of(Structure structure, boolean configurations) {
		Structure bare = structure.withoutHydrogens();
		if (bare.atoms().size() > MAXIMUM_ATOMS) {
			throw new IllegalArgumentException("a SMILES is written for at most " + MAXIMUM_ATOMS + " atoms, not " + bare.atoms().size());
		}
		IAtomContainer container = Cdk.container(configurations ? bare
				: Structure.of(bare.name(), bare.atoms(), bare.bonds(), List.of(), bare.notes()));
		Perception.aromaticity(container);
		try {
			long[] labels = Canon.label(container, GraphUtil.toAdjList(container), initial(bare));
			Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
			Arrays.sort(order, Comparator.comparingLong(a -> labels[a]));
			container.setAtoms(Arrays.stream(order).map(container::getAtom).toArray(IAtom[]::new));
			IBond[] bonds = AtomContainerManipulator.getBondArray(container);
			Arrays.sort(bonds, Comparator.<IBond>comparingInt(b -> Math.min(b.getBegin().getIndex(), b.getEnd().getIndex()))
					.thenComparingInt(b -> Math.max(b.getBegin().getIndex(), b.getEnd().getIndex())));
			container.setBonds(bonds);
			int flavour = SmiFlavor.UseAromaticSymbols | SmiFlavor.AtomicMass | SmiFlavor.AtomAtomMap
					| (configurations ? SmiFlavor.StereoTetrahedral | SmiFlavor.StereoCisTrans : 0);
			String text = new SmilesGenerator(flavour).create(container);
			return configurations ? Functions.normaliseDirectionalLabels(Graph.fromSmiles(text)).toSmiles() : text;
		} catch (CDKException | IOException e) {
			throw new IllegalArgumentException("no SMILES can be written: " + e.getMessage(), e);
		}
	}

	/** What tells atoms apart beside their neighbours: element, hydrogens, charge, isotope, label, bonds. */
	private static long[] initial(Structure structure) {
		long[] invariants = new long[structure.atoms().size()];
		for (int a = 0; a < invariants.length; a++) {
			var atom = structure.atoms().get(a);
			int orders = 0;
			boolean aromatic = false;
			for (int b : structure.bondsOf(a)) {
				Bond bond = structure.bonds().get(b);
				aromatic |= bond.aromatic();
				orders += bond.aromatic() ? 0 : bond.order();
			}
			long key = structure.degree(a);
			key = key * 32 + Math.min(31, orders);
			key = key * 2 + (aromatic ? 1 : 0);
			key = key * 128 + atom.number();
			key = key * 32 + atom.charge() + 16;
			key = key * 16 + Math.min(15, atom.implicitHydrogens());
			key = key * 512 + Math.min(511, atom.isotope());
			key = key * 64 + Math.min(63, atom.label());
			invariants[a] = key;
		}
		return ranks(invariants);
	}

	private static long[] ranks(long[] keys) {
		long[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
		return Arrays.stream(keys).map(k -> Arrays.binarySearch(sorted, k) + 1L).toArray();
	}
}
