package org.starling.quantization.energies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDifference;
import org.starling.model.quantization.EnergyDifferenceKind;
import org.starling.model.quantization.EnergyTerm;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.quantum.Geometry;
import org.starling.quantum.optimize.Connectivity;

/**
 * Calculations and differences that give the binding of the molecules in a complex, without and with counterpoise (S. F. Boys, F. Bernardi,
 * Mol Phys 19 (1970) 553). They are in no document yet.
 *
 * @param calculations the molecules at their places in the complex, alone and with the functions of the others
 * @param differences  binding as it is, then with counterpoise
 */
public record BindingParts(List<EnergyCalculation> calculations, List<EnergyDifference> differences) {

	/**
	 * @param complex a calculation of the complex, as a document has it
	 * @throws IllegalArgumentException when it is not two molecules or more by its distances
	 */
	public static BindingParts of(EnergyCalculation complex) {
		CalculationInput input = CalculationInput.of(complex);
		Geometry geometry = CalculationProblems.geometry(input);
		int[] molecules = Connectivity.molecules(geometry);
		Map<Integer, List<Integer>> fragments = new TreeMap<>();
		for (int a = 0; a < molecules.length; a++) {
			fragments.computeIfAbsent(molecules[a], _ -> new ArrayList<>()).add(a + 1);
		}
		if (fragments.size() < 2) {
			throw new IllegalArgumentException(input.title() + ": it is one molecule by its distances; binding needs two");
		}
		EnergyDifference own = difference("binding of " + input.subject().molecule(), complex);
		EnergyDifference shared = difference("binding of " + input.subject().molecule() + ", counterpoise", complex);
		List<EnergyCalculation> calculations = new ArrayList<>();
		int number = 0;
		for (List<Integer> atoms : fragments.values()) {
			number++;
			for (boolean ghosts : new boolean[] { false, true }) {
				EnergyCalculation part = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
				part.setName(input.subject().molecule() + ", molecule " + number + (ghosts ? " with the functions of all" : ""));
				part.setMolecule(complex.getMolecule());
				part.setConformer(complex.getConformer());
				part.setProvider(complex.getProvider());
				part.setMethod(complex.getMethod());
				part.setReference(complex.getReference());
				part.setBasis(complex.getBasis());
				part.getOptions().addAll(EcoreUtil.copyAll(complex.getOptions()));
				part.setAtoms(text(atoms));
				part.setGhosts(ghosts);
				calculations.add(part);
				add(ghosts ? shared : own, part, -1);
			}
		}
		return new BindingParts(calculations, List.of(own, shared));
	}

	private static EnergyDifference difference(String name, EnergyCalculation complex) {
		EnergyDifference difference = Documents.create(EnergyDifference.class, Literals.ENERGY_DIFFERENCE);
		difference.setName(name);
		difference.setKind(EnergyDifferenceKind.BINDING);
		add(difference, complex, 1);
		return difference;
	}

	private static void add(EnergyDifference difference, EnergyCalculation calculation, double factor) {
		EnergyTerm term = Documents.create(EnergyTerm.class, Literals.ENERGY_TERM);
		term.setCoefficient(factor);
		term.setCalculation(calculation);
		difference.getTerms().add(term);
	}

	/** As in 1-3,7. */
	private static String text(List<Integer> atoms) {
		int[] all = atoms.stream().mapToInt(Integer::intValue).toArray();
		List<int[]> ranges = new ArrayList<>();
		for (int atom : all) {
			if (!ranges.isEmpty() && ranges.getLast()[1] == atom - 1) {
				ranges.getLast()[1] = atom;
			} else {
				ranges.add(new int[] { atom, atom });
			}
		}
		return ranges.stream().map(r -> r[0] == r[1] ? String.valueOf(r[0]) : Arrays.stream(r).mapToObj(String::valueOf).collect(Collectors.joining("-")))
				.collect(Collectors.joining(","));
	}
}
