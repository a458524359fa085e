package org.starling.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.BaseFactory;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.project.Project;
import org.starling.model.quantization.CalculationOption;
import org.starling.model.quantization.CoordinateScan;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/**
 * Makes the example project {@code orbitals}: frontier orbitals of four SERMs by Hartree–Fock and B3LYP, and curves of H2, N2 and F2 that show
 * where one determinant fails. Run it with the folder {@code …/examples/projects} to write the bundle's files anew.
 */
public final class OrbitalExample {

	private static final String BASIS = "3-21G";

	private OrbitalExample() {
	}

	/** @param arguments the folder {@code projects} in the bundle's sources */
	public static void main(String[] arguments) throws IOException, SmilesException, ConformerException {
		Path projects = Path.of(arguments[0]);
		Path made = Files.createTempDirectory("starling-example").resolve("orbitals");
		generate(made);
		List<String> files = GenerateExamples.files(made);
		for (String file : files) {
			Path target = projects.resolve("orbitals").resolve(file);
			Files.createDirectories(target.getParent());
			Files.copy(made.resolve(file), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		Files.writeString(projects.resolve("orbitals.files"), String.join("\n", files) + "\n");
	}

	private static void generate(Path folder) throws IOException, SmilesException, ConformerException {
		ProjectFolder project = ProjectFolder.create(folder, "Frontier orbitals of four SERMs, and where one determinant fails");
		ExampleFiles files = new ExampleFiles(project, "orbitals");
		Project described = project.project();
		described.setName("Orbitals");
		described.setNotes("An example to learn from. Geometries are first ones by distances, not optimised; \"Refine geometry\" does that.");
		described.getAuthors().add("The Starling authors");
		described.setLicense("EPL-2.0");
		files.save(described);
		EnergyCalculations frontier = document("Frontier orbitals");
		String[][] serms = { { "Tamoxifen", "CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1", "C26H29NO", "10540-29-1" },
				{ "4-Hydroxytamoxifen", "CC/C(=C(\\c1ccc(O)cc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1", "C26H29NO2", "68392-35-8" },
				{ "Toremifene", "CN(C)CCOc1ccc(cc1)/C(c1ccccc1)=C(/CCCl)c1ccccc1", "C26H28ClNO", "89778-26-7" },
				{ "Raloxifene", "O=C(c1ccc(OCCN2CCCCC2)cc1)c1c(sc2cc(O)ccc12)-c1ccc(O)cc1", "C28H27NO4S", "84449-90-1" } };
		List<Molecule> molecules = new ArrayList<>();
		for (String[] serm : serms) {
			molecules.add(molecule(files, serm[0], serm[1], serm[2], serm[3]));
		}
		for (Molecule molecule : molecules) {
			frontier.getCalculations().add(calculation(molecule, "hf", "rhf", BASIS));
		}
		for (Molecule molecule : molecules) {
			EnergyCalculation calculation = calculation(molecule, "b3lyp", null, BASIS);
			option(calculation, "dft_radial_points", "50");
			option(calculation, "dft_spherical_points", "194");
			frontier.getCalculations().add(calculation);
		}
		files.add(frontier, "frontier-orbitals");
		curves(files, molecule(files, "Hydrogen", "[H][H]", "H2", "1333-74-0"), "6-31G**", 0.4, 3, 27);
		curves(files, molecule(files, "Nitrogen", "N#N", "N2", "7727-37-9"), "STO-3G", 0.9, 3, 15);
		curves(files, molecule(files, "Fluorine", "FF", "F2", "7782-41-4"), "STO-3G", 1.1, 3, 15);
		Files.writeString(project.dataFolder().resolve("README.md"), """
				# Frontier orbitals, and where one determinant fails

				`energies/frontier-orbitals.energies`: tamoxifen, 4-hydroxytamoxifen, toremifene and raloxifene by RHF and B3LYP in 3-21G. The geometries
				are first ones by distances (seed 1), not optimised, so that levels say how the molecules compare, not what is measured.

				`energies/hydrogen.energies`, `nitrogen.energies`, `fluorine.energies`: energies over the distance by RHF, UHF and full configuration
				interaction. RHF keeps electrons in pairs and rises far above two atoms; UHF leaves it where it is unstable and comes down to the
				atoms; full interaction is exact in its basis (A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, chapter 3.8.7).

				    starling energy project . --document hydrogen
				    starling energy project . --document frontier-orbitals --table levels.csv
				""");
	}

	private static EnergyCalculations document(String name) {
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		document.setName(name);
		return document;
	}

	private static Molecule molecule(ExampleFiles files, String name, String smiles, String formula, String cas)
			throws IOException, SmilesException, ConformerException {
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName(name);
		molecule.setSmiles(smiles);
		molecule.setFormula(formula);
		molecule.setCasNumber(cas);
		Structure structure = Conformer3D.of(Smiles.parse(smiles), 1);
		Conformer conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
		conformer.setName("first geometry");
		for (Atom atom : structure.atoms()) {
			conformer.getSymbols().add(atom.symbol());
		}
		for (double[] place : structure.coordinates3D()) {
			for (double x : place) {
				conformer.getCoordinates().add(Math.rint(1e4 * x) / 1e4);
			}
		}
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod("from distances of the SMILES, seed 1, not optimised");
		conformer.setOrigin(origin);
		molecule.getConformers().add(conformer);
		files.add(molecule, name.toLowerCase(java.util.Locale.ROOT));
		return molecule;
	}

	private static EnergyCalculation calculation(Molecule molecule, String method, String reference, String basis) {
		EnergyCalculation calculation = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
		calculation.setMolecule(molecule);
		calculation.setMethod(method);
		calculation.setReference(reference);
		calculation.setBasis(basis);
		return calculation;
	}

	private static void option(EnergyCalculation calculation, String key, String value) {
		CalculationOption option = Documents.create(CalculationOption.class, Literals.CALCULATION_OPTION);
		option.setKey(key);
		option.setValue(value);
		calculation.getOptions().add(option);
	}

	private static void curves(ExampleFiles files, Molecule molecule, String basis, double from, double to, int points) throws IOException {
		EnergyCalculations document = document(molecule.getName() + ": curves of three methods");
		String[][] methods = { { "hf", "rhf" }, { "hf", "uhf" }, { "fci", null } };
		for (String[] method : methods) {
			EnergyCalculation calculation = calculation(molecule, method[0], method[1], basis);
			CoordinateScan scan = Documents.create(CoordinateScan.class, Literals.COORDINATE_SCAN);
			scan.setFrom(from);
			scan.setTo(to);
			scan.setPoints(points);
			calculation.setScan(scan);
			document.getCalculations().add(calculation);
		}
		files.add(document, molecule.getName().toLowerCase(java.util.Locale.ROOT));
	}
}
