package org.starling.quantization.energies;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.starling.files.Sha256;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.CalculationOption;
import org.starling.model.quantization.CoordinateScan;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.store.DocumentStore;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.provider.StarlingEnergyProvider;
import org.starling.quantum.qcschema.ScanRange;

/**
 * A calculation as plain data, taken from its document: what is asked of which program. It may be incomplete, which {@link #problem} says.
 * Immutable; any thread.
 *
 * @param id           UUID of the calculation
 * @param title        for people
 * @param subject      what has the energy
 * @param provider     id of the program
 * @param level        how it is calculated
 * @param driver       what is calculated
 * @param charge       null: that of the molecule, or 0 of a part of it
 * @param multiplicity null: that of the molecule, or the lowest of a part of it
 * @param scan         null for one geometry
 */
public record CalculationInput(String id, String title, Subject subject, String provider, Level level, EnergyDriver driver, Integer charge,
		Integer multiplicity, Scan scan) {

	/**
	 * What has the energy.
	 *
	 * @param molecule    name; empty without one
	 * @param id          UUID of the molecule; empty without one
	 * @param file        of the molecule; null without one
	 * @param conformer   name; empty when the geometry is made of the SMILES
	 * @param smiles      empty when not known
	 * @param symbols     of the conformer's atoms; empty without one
	 * @param coordinates x, y, z of each in ångström
	 * @param charge      of the molecule
	 * @param spin        multiplicity of the molecule
	 * @param atoms       numbers of the atoms that are there, as in 1-3,7; empty: all
	 * @param ghosts      whether the others lend their basis functions
	 */
	public record Subject(String molecule, String id, Path file, String conformer, String smiles, List<String> symbols, double[] coordinates, int charge,
			int spin, String atoms, boolean ghosts) {
	}

	/**
	 * How an energy is calculated.
	 *
	 * @param reference rhf, uhf, rohf; empty: by the multiplicity
	 * @param keywords  of the QCSchema by name, as text
	 */
	public record Level(String method, String reference, String basis, SortedMap<String, String> keywords) {

		public Level {
			keywords = Collections.unmodifiableSortedMap(new TreeMap<>(keywords));
		}

		/** As tables have it: {@code UHF/6-31G*}, {@code B3LYP/def2-SVP in water}. */
		public String label() {
			boolean field = method.equalsIgnoreCase("hf") || method.equalsIgnoreCase("scf");
			String name = field && !reference.isEmpty() ? reference : method;
			return name.toUpperCase(Locale.ROOT) + (basis.isEmpty() ? "" : "/" + basis)
					+ (field || reference.isEmpty() ? "" : " (" + reference.toUpperCase(Locale.ROOT) + ")")
					+ (keywords.containsKey("solvent") ? " in " + keywords.get("solvent") : "");
		}
	}

	/**
	 * Values of a distance, an angle or a torsion.
	 *
	 * @param atoms numbers from 1 of two, three or four
	 */
	public record Scan(List<Integer> atoms, ScanRange range) {

		static Scan of(CoordinateScan scan) {
			List<Integer> atoms = Stream.of(scan.getFirst(), scan.getSecond(), scan.getThird(), scan.getFourth()).toList();
			int count = scan.getFourth() != 0 ? 4 : scan.getThird() != 0 ? 3 : 2;
			return new Scan(atoms.subList(0, count), new ScanRange(scan.getFrom(), scan.getTo(), scan.getPoints()));
		}

		/**
		 * @throws IllegalArgumentException when the atoms are not different ones
		 */
		public InternalCoordinate coordinate() {
			return InternalCoordinate.of(atoms.stream().mapToInt(atom -> atom - 1).toArray());
		}

		private String problem() {
			try {
				return range.problem(coordinate().kind());
			} catch (IllegalArgumentException e) {
				return e.getMessage();
			}
		}

		/** Of a distance as before there were others, so that what was calculated then counts. */
		private String key() {
			return atoms.size() == 2 ? "Scan[first=" + atoms.get(0) + ", second=" + atoms.get(1) + ", from=" + range.from() + ", to=" + range.to() + ", points="
					+ range.points() + "]" : toString();
		}
	}

	/** Whether the rest of the molecule relaxes at each value of a scan. */
	public boolean isRelaxed() {
		return scan != null && driver == EnergyDriver.OPTIMIZE;
	}

	/** All calculations of a document. */
	public static List<CalculationInput> of(EnergyCalculations document) {
		return document.getCalculations().stream().map(CalculationInput::of).toList();
	}

	/** As the document has it now. */
	public static CalculationInput of(EnergyCalculation calculation) {
		SortedMap<String, String> keywords = new TreeMap<>();
		for (CalculationOption option : calculation.getOptions()) {
			if (!text(option.getKey()).isEmpty() && !text(option.getValue()).isEmpty()) {
				keywords.put(text(option.getKey()), text(option.getValue()));
			}
		}
		Level level = new Level(text(calculation.getMethod()).toLowerCase(Locale.ROOT), text(calculation.getReference()).toLowerCase(Locale.ROOT),
				text(calculation.getBasis()), keywords);
		Subject subject = subject(calculation);
		CoordinateScan scan = calculation.getScan();
		String provider = text(calculation.getProvider());
		String name = text(calculation.getName());
		String relaxed = scan != null && calculation.getDriver() == EnergyDriver.OPTIMIZE ? ", relaxed" : "";
		return new CalculationInput(calculation.getId(), name.isEmpty() ? subject.molecule() + ", " + level.label() + relaxed : name, subject,
				provider.isEmpty() ? StarlingEnergyProvider.ID : provider, level, calculation.getDriver(), calculation.getCharge(),
				calculation.getMultiplicity(),
				scan == null ? null : Scan.of(scan));
	}

	private static Subject subject(EnergyCalculation calculation) {
		Molecule molecule = calculation.getMolecule();
		boolean there = molecule != null && !molecule.eIsProxy();
		Conformer chosen = calculation.getConformer();
		if (there && (chosen == null || chosen.eIsProxy() || chosen.eContainer() != molecule)) {
			chosen = molecule.getConformers().isEmpty() ? null : molecule.getConformers().getFirst();
		}
		boolean placed = there && chosen != null && !chosen.getSymbols().isEmpty();
		return new Subject(there ? text(molecule.getName()) : "", there ? text(molecule.getId()) : "", there ? file(molecule) : null,
				placed ? text(chosen.getName()) : "", there ? text(molecule.getSmiles()) : "", placed ? List.copyOf(chosen.getSymbols()) : List.of(),
				placed ? chosen.getCoordinates().stream().mapToDouble(Double::doubleValue).toArray() : new double[0], there ? molecule.getCharge() : 0,
				there ? molecule.getMultiplicity() : 1, text(calculation.getAtoms()), calculation.isGhosts());
	}

	private static Path file(EObject document) {
		return document.eResource() == null ? null : DocumentStore.path(document.eResource().getURI());
	}

	private static String text(String text) {
		return text == null ? "" : text.strip();
	}

	/** What keeps it from being calculated, as far as can be seen at once; empty when nothing does. */
	public String problem() {
		if (subject.id.isEmpty()) {
			return "it has no molecule; choose one";
		}
		if (subject.symbols.isEmpty() && subject.smiles.isEmpty()) {
			return subject.molecule + " has neither a conformer nor a SMILES; give it one in its editor";
		}
		if (subject.coordinates.length != 3 * subject.symbols.size()) {
			return "the conformer " + subject.conformer + " of " + subject.molecule + " has " + subject.symbols.size() + " atoms and "
					+ subject.coordinates.length + " coordinates";
		}
		if (level.method.isEmpty()) {
			return "it has no method; choose one, such as hf or b3lyp";
		}
		if (scan != null && !scan.problem().isEmpty()) {
			return scan.problem();
		}
		if (isRelaxed()) {
			return provider.equals(StarlingEnergyProvider.ID) ? "" : "scans that relax the rest are Starling's own; take the driver energy, or no other program";
		}
		return scan != null && driver != EnergyDriver.ENERGY ? "a scan goes with the driver energy, or with optimize, which relaxes the rest" : "";
	}

	/** Tells this input from any other that gives other numbers; names of molecules and titles do not count. */
	public String hash() {
		List<String> parts = new ArrayList<>(List.of(provider, level.method, level.reference, level.basis, driver.getName(), level.keywords.toString(),
				String.valueOf(charge), String.valueOf(multiplicity), String.valueOf(subject.charge), String.valueOf(subject.spin), subject.atoms,
				String.valueOf(subject.ghosts), scan == null ? "null" : scan.key()));
		if (subject.symbols.isEmpty()) {
			parts.add(subject.smiles);
		} else {
			parts.addAll(subject.symbols);
			Arrays.stream(subject.coordinates).mapToObj(Double::toString).forEach(parts::add);
		}
		return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
	}
}
