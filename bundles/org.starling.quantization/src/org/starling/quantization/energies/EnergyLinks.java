package org.starling.quantization.energies;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.starling.model.base.Annotation;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.EnergyRecord;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/** Links from molecules to what was calculated of them, and geometries that were found. Stateless; the calling thread. */
public final class EnergyLinks {

	private static final String CALCULATION = "calculation";

	private EnergyLinks() {
	}

	/**
	 * Writes an energy into its molecule's file, in place of an earlier one of the same calculation, and the minimum of an optimisation as a
	 * conformer. Does nothing without an energy, nor for parts of a molecule, ghosts and scans.
	 *
	 * @param earlier runs of the same calculation before
	 * @return whether the file has changed
	 * @throws IOException when the molecule can't be read or written
	 */
	public static boolean write(ProjectFolder project, CalculationInput input, StoredEnergy result, Set<String> earlier) throws IOException {
		if (!result.isConverged() || input.scan() != null || !input.subject().atoms().isEmpty() || input.subject().file() == null) {
			return false;
		}
		Molecule molecule = project.load(input.subject().file(), Molecule.class);
		Clock clock = Clock.systemUTC();
		List<EnergyRecord> old = molecule.getEnergies().stream().filter(e -> earlier.contains(e.getRunId())).toList();
		molecule.getEnergies().removeAll(old);
		EnergyRecord energy = Documents.create(EnergyRecord.class, MoleculePackage.Literals.ENERGY_RECORD);
		energy.setMethod(result.description());
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(result.energy());
		quantity.setUnit("hartree");
		quantity.setOrigin(origin(result, clock));
		energy.setEnergy(quantity);
		energy.setStatus(result.status().name());
		energy.setRunId(result.runId());
		molecule.getEnergies().add(energy);
		if (input.driver() == EnergyDriver.OPTIMIZE) {
			minimum(molecule, input, result, new RunStore(project.resultsFolder()).read(result.runId(), StoredEnergies.GEOMETRY), clock);
		}
		project.save(molecule);
		return true;
	}

	private static Origin origin(StoredEnergy result, Clock clock) {
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod(result.description());
		origin.setRunId(result.runId());
		origin.setDate(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
		return origin;
	}

	private static void minimum(Molecule molecule, CalculationInput input, StoredEnergy result, Table geometry, Clock clock) {
		Conformer conformer = molecule.getConformers().stream().filter(c -> c.getAnnotations().stream()
				.anyMatch(a -> CALCULATION.equals(a.getKey()) && input.id().equals(a.getValue()))).findFirst().orElse(null);
		if (conformer == null) {
			conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
			conformer.setName("minimum, " + input.level().label());
			Annotation mark = BaseFactory.eINSTANCE.createAnnotation();
			mark.setKey(CALCULATION);
			mark.setValue(input.id());
			conformer.getAnnotations().add(mark);
			molecule.getConformers().add(conformer);
		}
		conformer.getSymbols().clear();
		conformer.getSymbols().addAll(List.of(geometry.texts("symbol").values()));
		List<Double> places = new ArrayList<>();
		for (int a = 0; a < geometry.rows(); a++) {
			for (String axis : new String[] { "x", "y", "z" }) {
				places.add(geometry.numbers(axis).value(a));
			}
		}
		conformer.getCoordinates().clear();
		conformer.getCoordinates().addAll(places);
		conformer.setOrigin(origin(result, clock));
	}
}
