package org.starling.workflow.molecules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.io.StructureRecord;
import org.starling.files.FileNames;
import org.starling.model.base.Annotation;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;

/** What a structure of a file, or of the clipboard, is as a document. Stateless. */
public final class MoleculeImport {

	/** More molecules than this are not made of one file: each is a document of its own. */
	public static final int MOST = 2_000;

	private static final int ELECTRON_PAIR = 2;
	private static final double DIGITS = 1000;

	private MoleculeImport() {
	}

	/**
	 * Name, SMILES (canonical), formula, charge, molar mass, a conformer when each atom has a place in space, data items as annotations, and notes of
	 * what is not kept. A SMILES is left out when the source states no bonds.
	 *
	 * @param source   where it comes from, such as the name of a file
	 * @param fallback name when the structure has none
	 */
	public static Molecule molecule(StructureRecord record, String source, String fallback) {
		Structure structure = record.structure();
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName(structure.name().isBlank() ? fallback : structure.name().strip());
		molecule.setKind(MoleculeKind.SMALL);
		if (!structure.bonds().isEmpty() || structure.atoms().size() == 1) {
			molecule.setSmiles(smiles(structure));
		}
		molecule.setCharge(structure.charge());
		if (structure.atoms().stream().noneMatch(a -> a.symbol().equals(Atom.ANY))) {
			Formula formula = Formula.of(structure);
			molecule.setFormula(formula.text());
			mass(molecule, formula, source);
			molecule.setMultiplicity(electrons(structure) % ELECTRON_PAIR == 0 ? 1 : 2);
		}
		if (structure.hasCoordinates3D() && structure.atoms().stream().allMatch(a -> a.implicitHydrogens() == 0)) {
			molecule.getConformers().add(MoleculeConformers.create(structure, "imported", imported(source)));
		}
		record.fields().forEach((key, value) -> {
			Annotation annotation = BaseFactory.eINSTANCE.createAnnotation();
			annotation.setKey(key);
			annotation.setValue(value);
			molecule.getAnnotations().add(annotation);
		});
		if (!structure.notes().isEmpty()) {
			molecule.setNotes(source + ": " + String.join("; ", structure.notes()));
		}
		return molecule;
	}

	/** Null when there are too many atoms for one. */
	private static String smiles(Structure structure) {
		try {
			return Smiles.canonical(structure);
		} catch (IllegalArgumentException e) {
			System.getLogger(MoleculeImport.class.getName()).log(System.Logger.Level.DEBUG, "no SMILES is kept", e);
			return null;
		}
	}

	/** Number of electrons by its atoms and charges. */
	public static int electrons(Structure structure) {
		return structure.atoms().stream().mapToInt(a -> a.number() + a.implicitHydrogens()).sum() - structure.charge();
	}

	private static void mass(Molecule molecule, Formula formula, String source) {
		if (Double.isNaN(formula.molarMass())) {
			return;
		}
		MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		property.setKey("molarMass");
		property.setQuantity(molarMass(formula, "the structure of " + source));
		molecule.getProperties().add(property);
	}

	/**
	 * A calculated molar mass in g/mol with its origin.
	 *
	 * @param from what it follows from, such as the SMILES
	 */
	public static Quantity molarMass(Formula formula, String from) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(Math.round(formula.molarMass() * DIGITS) / DIGITS);
		quantity.setUnit("g/mol");
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod("from " + from + ", standard atomic weights of IUPAC 2021");
		quantity.setOrigin(origin);
		return quantity;
	}

	/** Where an imported conformer comes from. */
	public static Origin imported(String source) {
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.IMPORTED);
		origin.setSource(source);
		origin.setDate(LocalDate.now().toString());
		return origin;
	}

	/** Where a calculated conformer comes from. */
	public static Origin calculated(String method) {
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod(method);
		origin.setDate(LocalDate.now().toString());
		return origin;
	}

	/**
	 * All of a file. Structures in a row with one name and the same atoms in the same order are conformers of one molecule.
	 *
	 * @throws IOException when there are more than {@link #MOST}
	 */
	public static List<Molecule> molecules(List<StructureRecord> records, String source) throws IOException {
		if (records.size() > MOST) {
			throw new IOException(source + ": it has " + records.size() + " structures and a project takes " + MOST + " at once; split the file");
		}
		String base = FileNames.plain(source.replaceFirst("^.*[/\\\\]", ""));
		List<Molecule> molecules = new ArrayList<>();
		for (int r = 0; r < records.size(); r++) {
			Molecule molecule = molecule(records.get(r), source, records.size() == 1 ? base : base + " " + (r + 1));
			Molecule before = molecules.isEmpty() ? null : molecules.getLast();
			if (before != null && isConformer(records.get(r - 1).structure(), records.get(r).structure())
					&& Objects.equals(before.getSmiles(), molecule.getSmiles()) && !molecule.getConformers().isEmpty()) {
				Conformer conformer = molecule.getConformers().getFirst();
				conformer.setName("imported " + (before.getConformers().size() + 1));
				before.getConformers().add(conformer);
			} else {
				molecules.add(molecule);
			}
		}
		return molecules;
	}

	/** Whether two structures in a row are the same molecule at other places: the same name and atoms in the same order. */
	private static boolean isConformer(Structure one, Structure next) {
		return one.hasCoordinates3D() && next.hasCoordinates3D() && one.name().equals(next.name()) && one.atoms().equals(next.atoms());
	}
}
