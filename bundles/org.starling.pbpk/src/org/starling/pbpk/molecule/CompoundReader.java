package org.starling.pbpk.molecule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.starling.model.base.OriginKind;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.invitro.Allometry;
import org.starling.pbpk.molecule.internal.PropertyValues;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

/**
 * Takes from a molecule of the project what predictions need. Of several values of a key that of the species comes first, then
 * one without a species, then one of another species, which is then labelled as assumed. What is missing, negative or out of
 * range is a {@link PbpkProblem}; nothing is guessed.
 */
public final class CompoundReader {

	/** Key of a measured tissue:plasma partition coefficient; the property's medium names the organ. */
	public static final String PARTITION_COEFFICIENT = "partitionCoefficient";

	/** Key of the fraction unbound in an incubation; the property's qualifier names microsomes or hepatocytes. */
	public static final String INCUBATION = "fractionUnboundIncubation";

	private final Molecule molecule;
	private final Species species;
	private final PropertyValues values;
	private final List<PbpkProblem> problems = new ArrayList<>();

	private CompoundReader(Molecule molecule, Species species) {
		this.molecule = molecule;
		this.species = species;
		this.values = new PropertyValues(molecule, species, problems);
	}

	/** @throws PbpkException with one problem for each field that is missing or wrong */
	public static CompoundProperties read(Molecule molecule, Species species) {
		CompoundReader reader = new CompoundReader(molecule, species);
		CompoundProperties properties = reader.properties();
		if (!reader.problems.isEmpty()) {
			throw new PbpkException(reader.problems);
		}
		return properties;
	}

	private CompoundProperties properties() {
		List<IonizationConstant> pKa = ionization();
		boolean given = values.all("pKa").findAny().isPresent();
		Optional<CompoundValue> logD = values.number("logD", "", -10, 15);
		Optional<CompoundValue> logP = values.number("logP", "", -10, 15).or(() -> logD.map(d -> neutral(d, pKa)));
		Optional<CompoundValue> unbound = values.number("fractionUnbound", "", 0, 1);
		if (logP.isEmpty() && !values.failed("logP")) {
			problems.add(new PbpkProblem(values.name(), "logP", "is missing",
					"add a property with the key logP (octanol:water of the neutral form)"));
		}
		if (unbound.isEmpty() && !values.failed("fractionUnbound")) {
			problems.add(new PbpkProblem(values.name(), "fractionUnbound", "is missing",
					"add a property with the key fractionUnbound, the species " + species.id() + " and a value above 0 and up to 1"));
		}
		unbound.filter(v -> v.value() == 0).ifPresent(_ -> problems.add(new PbpkProblem(values.name(), "fractionUnbound",
				"is 0", "give a value above 0 and up to 1")));
		CompoundValue none = new CompoundValue(Double.NaN, "", OriginKind.ASSUMED, "missing");
		return new CompoundProperties(values.name(), species, values.number("molarMass", "g/mol", 1e-3, 1e7), logP.orElse(none), logD,
				pKa, given ? "" : "no pKa is given: taken as neutral", unbound.orElse(none),
				values.number("bloodPlasmaRatio", "", 1e-3, 1e4), values.number("permeability", "cm/s", 0, 1),
				intrinsicClearances(), measured());
	}

	private static CompoundValue neutral(CompoundValue logD, List<IonizationConstant> pKa) {
		return new CompoundValue(logD.value() + Math.log10(1 + Ionization.chargedOverNeutral(pKa, 7.4)), "", OriginKind.CALCULATED,
				"from log D at pH 7.4 and the pKa's");
	}

	private List<IonizationConstant> ionization() {
		List<IonizationConstant> all = new ArrayList<>();
		values.all("pKa").forEach(property -> {
			String kind = property.getQualifier() == null ? "" : property.getQualifier().strip().toUpperCase(java.util.Locale.ROOT);
			Optional<CompoundValue> value = values.convert(property, "", -20, 30);
			if (!kind.equals("ACID") && !kind.equals("BASE")) {
				problems.add(new PbpkProblem(values.name(), "pKa", "the qualifier \"" + kind + "\" says neither ACID nor BASE",
						"set the qualifier to ACID or BASE"));
			} else {
				value.ifPresent(v -> all.add(new IonizationConstant(v.value(), IonizationConstant.Kind.valueOf(kind))));
			}
		});
		return all;
	}

	private List<IntrinsicClearance> intrinsicClearances() {
		List<IntrinsicClearance> all = new ArrayList<>();
		values.of("intrinsicClearance").forEach(property -> {
			IntrinsicClearance.System system = system(property);
			values.convert(property, IntrinsicClearance.unit(system), 0, 1e9)
					.map(v -> system == IntrinsicClearance.System.LIVER ? scaled(v, property) : v)
					.ifPresent(v -> all.add(new IntrinsicClearance(system, v, incubation(property, system))));
		});
		return all;
	}

	/** A whole liver of another species is larger or smaller: its clearance goes as a power of the reference bodies' weights. */
	private CompoundValue scaled(CompoundValue clearance, MoleculeProperty property) {
		if (!values.foreign(property)) {
			return clearance;
		}
		Species other;
		try {
			other = Species.parse(property.getSpecies());
		} catch (PbpkException e) {
			problems.addAll(e.problems());
			return clearance;
		}
		double from = IndividualPhysiology.reference(other, Sex.MALE).bodyWeight();
		double to = IndividualPhysiology.reference(species, Sex.MALE).bodyWeight();
		double value = Allometry.through(from, clearance.value(), Allometry.CLEARANCE).at(to);
		return new CompoundValue(value, clearance.unit(), OriginKind.ASSUMED,
				clearance.source() + "; scaled from " + from + " to " + to + " kg to the power " + Allometry.CLEARANCE);
	}

	/** 1 of a clearance that is stated as unbound, else the fraction unbound that was measured in the same system. */
	private Optional<CompoundValue> incubation(MoleculeProperty clearance, IntrinsicClearance.System system) {
		if (words(clearance).contains("unbound")) {
			return Optional.of(new CompoundValue(1, "", OriginKind.LITERATURE, "stated as unbound"));
		}
		return values.of(INCUBATION).stream().filter(p -> system(p) == system).findFirst()
				.flatMap(p -> values.convert(p, "", 1e-6, 1));
	}

	private static String words(MoleculeProperty property) {
		return (property.getQualifier() + " " + property.getMedium()).toLowerCase(java.util.Locale.ROOT);
	}

	private static IntrinsicClearance.System system(MoleculeProperty property) {
		String text = words(property);
		return text.contains("hepatocyte") ? IntrinsicClearance.System.HEPATOCYTES
				: text.contains("microsom") ? IntrinsicClearance.System.MICROSOMES : IntrinsicClearance.System.LIVER;
	}

	/**
	 * The measured tumour:plasma partition coefficient of the species; empty when there is none.
	 *
	 * @throws PbpkException when it is there and wrong
	 */
	public static Optional<CompoundValue> tumourPartition(Molecule molecule, Species species) {
		CompoundReader reader = new CompoundReader(molecule, species);
		Optional<CompoundValue> value = reader.partitions().filter(CompoundReader::isOfTumour).findFirst()
				.flatMap(p -> reader.values.convert(p, "", 1e-9, 1e9));
		if (!reader.problems.isEmpty()) {
			throw new PbpkException(reader.problems);
		}
		return value;
	}

	private static boolean isOfTumour(MoleculeProperty property) {
		return property.getMedium() != null && List.of("tumour", "tumor").contains(property.getMedium().strip().toLowerCase(java.util.Locale.ROOT));
	}

	private Stream<MoleculeProperty> partitions() {
		return molecule.getProperties().stream().filter(p -> PARTITION_COEFFICIENT.equals(p.getKey())).filter(values::sameSpecies);
	}

	private Map<Organ, CompoundValue> measured() {
		Map<Organ, CompoundValue> all = new EnumMap<>(Organ.class);
		partitions().filter(p -> !isOfTumour(p)).forEach(p -> {
			Optional<Organ> organ = Organ.parse(p.getMedium());
			if (organ.isEmpty()) {
				problems.add(new PbpkProblem(values.name(), PARTITION_COEFFICIENT, "the medium \"" + p.getMedium() + "\" is no organ",
						"name the organ, such as liver or muscle, or tumour"));
			} else {
				values.convert(p, "", 1e-9, 1e9).ifPresent(v -> all.put(organ.get(), v));
			}
		});
		return all;
	}
}
