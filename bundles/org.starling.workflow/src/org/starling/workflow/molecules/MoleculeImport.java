package org.starling.workflow.molecules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.io.StructureRecord;
import org.starling.model.base.Annotation;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;

/** What a structure of a file, or of the clipboard, is as a document. Stateless. */
public final class MoleculeImport {

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
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(Math.round(formula.molarMass() * DIGITS) / DIGITS);
		quantity.setUnit("g/mol");
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod("from the structure of " + source + ", standard atomic weights of IUPAC 2021");
		quantity.setOrigin(origin);
		MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		property.setKey("molarMass");
		property.setQuantity(quantity);
		molecule.getProperties().add(property);
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

	/** All of a file. */
	public static List<Molecule> molecules(List<StructureRecord> records, String source) {
		String base = source.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
		return IntStream.range(0, records.size())
				.mapToObj(r -> molecule(records.get(r), source, records.size() == 1 ? base : base + " " + (r + 1))).toList();
	}
}
