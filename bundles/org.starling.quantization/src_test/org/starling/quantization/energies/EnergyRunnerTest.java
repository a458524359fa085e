package org.starling.quantization.energies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.quantization.CoordinateScan;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.EnergyDifference;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.quantization.EnergyTerm;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.star.structure.CompoundDescriptors;
import org.starling.tables.Table;

/** Hydrogen in STO-3G: A. Szabo and N. S. Ostlund, Modern Quantum Chemistry, tables 3.15, 4.1 and 3.11; the full interaction at 0.7414 Å is -1.137270. */
class EnergyRunnerTest {

	@TempDir
	private Path folder;

	@Test
	void whatADocumentAsksForIsCalculatedOnceKeptAndTiedToItsMolecule() throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("p"), "p");
		Molecule hydrogen = hydrogen(project);
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		document.setName("hydrogen");
		EnergyCalculation exact = calculation(document, hydrogen, "fci");
		EnergyCalculation field = calculation(document, hydrogen, "hf");
		EnergyCalculation minimum = calculation(document, hydrogen, "hf");
		minimum.setDriver(EnergyDriver.OPTIMIZE);
		EnergyCalculation vibrating = calculation(document, hydrogen, "hf");
		vibrating.setDriver(EnergyDriver.FREQUENCIES);
		EnergyCalculation odd = calculation(document, hydrogen, "hf");
		odd.setMultiplicity(2);
		EnergyDifference correlation = Documents.create(EnergyDifference.class, Literals.ENERGY_DIFFERENCE);
		term(correlation, exact, 1);
		term(correlation, field, -1);
		document.getDifferences().add(correlation);
		Path file = project.add(document);

		EnergyRunner runner = new EnergyRunner(project.resultsFolder(), project.relativize(file),
				EnergyProviders.fromServiceLoader(EnergyRunnerTest.class.getClassLoader()));
		StoredEnergies energies = StoredEnergies.NONE;
		for (CalculationInput input : CalculationInput.of(document)) {
			assertTrue(EnergyOverview.isOpen(input, energies));
			StoredEnergy stored = runner.run(input, EnergyMonitor.NONE);
			energies = energies.with(stored);
			assertEquals(input.id().equals(exact.getId()) || input.id().equals(field.getId()) || input.id().equals(minimum.getId()) || input.id().equals(vibrating.getId()),
					EnergyLinks.write(ProjectFolder.open(project.path()), input, stored, Set.of()));
		}
		RunStore store = new RunStore(project.resultsFolder());
		StoredEnergies read = StoredEnergies.read(store);
		StoredEnergy full = read.of(CalculationInput.of(exact)).orElseThrow();
		assertEquals(energies.of(CalculationInput.of(exact)).orElseThrow(), full);
		assertEquals(-1.137270, full.energy(), 1e-6);
		assertTrue(full.description().contains("FCI") && full.description().contains("STO-3G"), full.description());
		assertEquals(StoredEnergies.State.CURRENT, read.state(CalculationInput.of(exact)));
		assertFalse(EnergyOverview.isOpen(CalculationInput.of(exact), read));
		StoredEnergy refused = read.of(CalculationInput.of(odd)).orElseThrow();
		assertEquals(Status.REFUSED, refused.status());
		assertTrue(Double.isNaN(refused.energy()) && refused.message().contains("multiplicity"), refused.message());
		assertEquals(RunStatus.FAILED, store.record(refused.runId()).status());

		DifferenceValue value = DifferenceValue.of(correlation, read);
		assertEquals(-0.0206, value.value().hartree(), 1e-3);
		assertTrue(value.warning().contains("should not be subtracted"), value.warning());
		assertEquals(13, value.timesChemicalAccuracy(), 1);

		Molecule linked = ProjectFolder.open(project.path()).load(project.molecules().getFirst().path(), Molecule.class);
		assertEquals(4, linked.getEnergies().size());
		// two electrons in one bond; one vibration, in which both atoms go the same way as far, so that its mass is hydrogen's (J. W. Ochterski, Gaussian, 1999)
		assertEquals(1, store.read(full.runId(), StoredEnergies.BONDS).numbers("order").value(0), 1e-9);
		String frequencies = read.of(CalculationInput.of(vibrating)).orElseThrow().runId();
		Table vibrations = store.read(frequencies, StoredEnergies.VIBRATIONS);
		assertEquals(1, vibrations.rows());
		assertEquals(1.00782503, vibrations.numbers("reduced_mass").value(0), 1e-4);
		Table gas = store.read(frequencies, StoredEnergies.THERMOCHEMISTRY);
		double half = 0.5 * vibrations.numbers("wavenumber").value(0) / 219474.63;
		assertEquals(half, gas.numbers("value").value(3), 1e-8);
		assertEquals(List.of(full.runId(), -1.137270), List.of(linked.getEnergies().getFirst().getRunId(),
				Math.round(linked.getEnergies().getFirst().getEnergy().getValue() * 1e6) / 1e6));
		Conformer found = linked.getConformers().getLast();
		assertEquals(1.346 * 0.529177, found.getCoordinates().get(5) - found.getCoordinates().get(2), 1e-3);
		assertTrue(found.getOrigin().getMethod().startsWith("RHF/STO-3G"), found.getOrigin().getMethod());
		assertEquals(2, store.read(full.runId(), StoredEnergies.ORBITALS).rows());

		StoredOrbitals orbitals = StoredOrbitals.read(store, full);
		assertEquals(List.of(1, 2), List.of(orbitals.orbital("both", 1, 0xff, 0xff00).size(), orbitals.orbital("both", 2, 0xff, 0xff00).size()),
				"the antibonding one changes its sign");
		assertEquals(2, orbitals.molecule().atoms().size());

		Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
		Compound compound = Documents.create(Compound.class, StudyPackage.Literals.COMPOUND);
		compound.setName("gas");
		compound.setMolecule(hydrogen);
		study.getCompounds().add(compound);
		CompoundDescriptors.Descriptor homo = CompoundDescriptors.read(store, study).all().stream().filter(d -> d.title().equals("HOMO, HF/STO-3G"))
				.findFirst().orElseThrow();
		assertEquals(-0.578 * 27.2114, homo.of("gas"), 0.02);
		assertEquals("eV", homo.unit());

		exact.setBasis("6-31G");
		assertEquals(StoredEnergies.State.STALE, read.state(CalculationInput.of(exact)));
		assertTrue(EnergyOverview.isOpen(CalculationInput.of(exact), read));
	}

	@Test
	void ofWhatIsCancelledDonePointsAreKept() throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("c"), "c");
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		EnergyCalculation calculation = calculation(document, hydrogen(project), "hf");
		EnergyRunner runner = new EnergyRunner(project.resultsFolder(), "", EnergyProviders.fromServiceLoader(getClass().getClassLoader()));
		RunStore store = new RunStore(project.resultsFolder());
		StoredEnergy nothing = runner.run(CalculationInput.of(calculation), new Stop(0));
		assertEquals(List.of(Status.CANCELLED, ""), List.of(nothing.status(), nothing.runId()));
		assertEquals(List.of(), store.list());

		calculation.setScan(Documents.create(CoordinateScan.class, Literals.COORDINATE_SCAN));
		calculation.getScan().setFrom(1.4 * 0.529177210903);
		StoredEnergy begun = runner.run(CalculationInput.of(calculation), new Stop(1));
		assertEquals(RunStatus.CANCELLED, store.record(begun.runId()).status());
		assertTrue(Double.isNaN(begun.energy()) && EnergyOverview.isOpen(CalculationInput.of(calculation), StoredEnergies.read(store)));
		assertEquals(-1.1167, store.read(begun.runId(), StoredEnergies.SCAN).numbers("energy").value(0), 1e-4);
	}

	/** W. J. Hehre, R. F. Stewart, J. A. Pople, J Chem Phys 51 (1969) 2657: water bends at 100.0 degrees in STO-3G, with the energy −74.9659. */
	@Test
	void anglesAreScannedWithTheRestRelaxed() throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("a"), "a");
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		EnergyCalculation calculation = calculation(document, molecule(project, "water", List.of("O", "H", "H"),
				List.of(0.0, 0.0, 0.0, 0.0, 0.75, 0.55, 0.0, -0.75, 0.55)), "hf");
		calculation.setScan(Documents.create(CoordinateScan.class, Literals.COORDINATE_SCAN));
		calculation.getScan().setFirst(2);
		calculation.getScan().setSecond(1);
		calculation.getScan().setThird(2);
		assertTrue(CalculationInput.of(calculation).problem().contains("different"), CalculationInput.of(calculation).problem());
		calculation.getScan().setThird(3);
		calculation.getScan().setFrom(110);
		calculation.getScan().setTo(200);
		assertTrue(CalculationInput.of(calculation).problem().contains("between 0 and 180"), CalculationInput.of(calculation).problem());
		calculation.getScan().setTo(90);
		calculation.getScan().setPoints(3);
		calculation.setDriver(EnergyDriver.OPTIMIZE);
		EnergyRunner runner = new EnergyRunner(project.resultsFolder(), "", EnergyProviders.fromServiceLoader(getClass().getClassLoader()));
		StoredEnergy bent = runner.run(CalculationInput.of(calculation), EnergyMonitor.NONE);
		assertEquals(-74.9659, bent.energy(), 5e-5);
		Table scan = new RunStore(project.resultsFolder()).read(bent.runId(), StoredEnergies.SCAN);
		assertArrayEquals(new double[] { 110, 100, 90 }, scan.numbers("angle").values(), 1e-12);
		assertEquals(bent.energy(), scan.numbers("energy").value(1), 1e-12);
		assertTrue(bent.message().startsWith("angle 2-1-3: ") && bent.message().contains(" kcal/mol above 100"), bent.message());
		assertFalse(EnergyLinks.write(project, CalculationInput.of(calculation), bent, Set.of()), "a scan writes no conformer");
	}

	@Test
	void bindingTakesItsMoleculesAloneAndWithTheFunctionsOfAll() throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("b"), "b");
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		Molecule pair = hydrogen(project);
		pair.getConformers().getFirst().getSymbols().addAll(List.of("H", "H"));
		pair.getConformers().getFirst().getCoordinates().addAll(List.of(0.0, 3.4, 0.0, 0.0, 3.4, 0.7414));
		BindingParts parts = BindingParts.of(calculation(document, pair, "mp2"));
		assertEquals(List.of("1-2", "1-2", "3-4", "3-4"), parts.calculations().stream().map(EnergyCalculation::getAtoms).toList());
		assertEquals(List.of(2, 4, 2, 4), parts.calculations().stream().map(c -> CalculationProblems.geometry(CalculationInput.of(c)).atoms()).toList());
		assertEquals(2, CalculationProblems.geometry(CalculationInput.of(parts.calculations().get(1))).electrons());
		assertEquals(List.of(1.0, -1.0, -1.0), parts.differences().getLast().getTerms().stream().map(EnergyTerm::getCoefficient).toList());
	}

	/** Stops a scan where the next point begins. */
	private static final class Stop implements EnergyMonitor {

		private final int points;
		private int begun;

		/** @param points of a scan that are let through */
		Stop(int points) {
			this.points = points;
		}

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			// the points count
		}

		@Override
		public void note(String line) {
			if (line.startsWith("point ")) {
				begun++;
			}
		}

		@Override
		public boolean cancelled() {
			return points == 0 || begun > points;
		}
	}

	private static Molecule hydrogen(ProjectFolder project) throws IOException {
		return molecule(project, "hydrogen", List.of("H", "H"), List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.7414));
	}

	private static Molecule molecule(ProjectFolder project, String name, List<String> symbols, List<Double> coordinates) throws IOException {
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName(name);
		Conformer conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
		conformer.getSymbols().addAll(symbols);
		conformer.getCoordinates().addAll(coordinates);
		molecule.getConformers().add(conformer);
		project.add(molecule);
		return molecule;
	}

	private static EnergyCalculation calculation(EnergyCalculations document, Molecule molecule, String method) {
		EnergyCalculation calculation = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
		calculation.setMolecule(molecule);
		calculation.setMethod(method);
		calculation.setBasis("STO-3G");
		document.getCalculations().add(calculation);
		return calculation;
	}

	private static void term(EnergyDifference difference, EnergyCalculation calculation, double factor) {
		EnergyTerm term = Documents.create(EnergyTerm.class, Literals.ENERGY_TERM);
		term.setCalculation(calculation);
		term.setCoefficient(factor);
		difference.getTerms().add(term);
	}
}
