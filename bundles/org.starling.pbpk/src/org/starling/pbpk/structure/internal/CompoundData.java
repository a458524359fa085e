package org.starling.pbpk.structure.internal;

import java.util.List;

import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.partition.BloodPlasmaRatio;
import org.starling.pbpk.partition.PartitionEstimate;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.units.MolarMass;

/** The numbers of one compound in one body as quantities of the model. */
final class CompoundData {

	private static final double CM_PER_S_TO_DM_PER_H = 360;
	/** Largest solubility over that of the neutral form; salts limit it. */
	private static final double LARGEST_SALT_EFFECT = 1000;

	private final CompoundSettings settings;
	private final Physiology body;
	private final CompoundProperties properties;
	private final PartitionMethod method;
	private final List<ProcessSettings> processes;
	private final double gramPerMole;

	CompoundData(CompoundSettings settings, Physiology body) {
		this.settings = settings;
		this.body = body;
		properties = CompoundReader.read(settings.molecule(), body.species());
		method = PartitionMethods.byId(settings.partitionMethod());
		gramPerMole = properties.molarMass().orElseThrow(() -> Values.problem(settings.name(), "molarMass", "is missing",
				"add a property with the key molarMass in g/mol")).value();
		processes = settings.processes().isEmpty() ? HepaticProcesses.of(properties, body) : settings.processes();
	}

	CompoundProperties properties() {
		return properties;
	}

	/** Those of the settings, or the liver's intrinsic clearance of the molecule. */
	List<ProcessSettings> processes() {
		return processes;
	}

	double gramPerMole() {
		return gramPerMole;
	}

	Quantity molarMass() {
		CompoundValue v = properties.molarMass().orElseThrow();
		return Values.quantity(gramPerMole / 1000, "mg/umol", v.origin(), v.source(), null);
	}

	Quantity fractionUnbound() {
		return quantity(properties.fractionUnbound());
	}

	Quantity bloodPlasmaRatio() {
		return quantity(BloodPlasmaRatio.of(properties, body));
	}

	private static Quantity quantity(CompoundValue v) {
		return Values.quantity(v.value(), "1", v.origin(), v.source(), null);
	}

	/** Tissue over plasma. */
	Quantity partition(Organ organ) {
		PartitionEstimate e = method.estimate(properties, body.organ(organ), body);
		if (!(e.kp() > 0)) {
			throw Values.problem(settings.name(), "partitionMethod", method.title() + " gives no partition coefficient for " + organ.id()
					+ ": " + e.notes(), "choose another method or enter a measured coefficient");
		}
		String notes = e.notes().isEmpty() ? "" : "; " + String.join("; ", e.notes());
		return e.origin() == OriginKind.MEASURED ? Values.quantity(e.kp(), "1", OriginKind.MEASURED, String.join("; ", e.notes()), null)
				: Values.quantity(e.kp(), "1", e.origin(), method.citation(), method.title() + notes);
	}

	/** Measured, or that of muscle for want of a better one. */
	Quantity tumourPartition() {
		return CompoundReader.tumourPartition(settings.molecule(), body.species()).map(CompoundData::quantity).orElseGet(this::asMuscle);
	}

	private Quantity asMuscle() {
		return Values.assumed(partition(Organ.MUSCLE).getValue(), "1", "as of muscle; no measured one was given");
	}

	/** dm/h */
	Quantity effectivePermeability() {
		CompoundValue v = properties.permeability().orElse(new CompoundValue(1.6e-6, "cm/s", OriginKind.ASSUMED,
				"the default of httk 2 (MIT) for a Caco-2 permeability that is not known"));
		boolean effective = settings.molecule().getProperties().stream().filter(p -> "permeability".equals(p.getKey()))
				.map(MoleculeProperty::getQualifier).anyMatch(q -> q != null && q.toLowerCase(java.util.Locale.ROOT).contains("effective"));
		if (effective) {
			return Values.quantity(v.value() * CM_PER_S_TO_DM_PER_H, "dm/h", v.origin(), v.source(), null);
		}
		double human = 1e-4 * Math.pow(10, 0.4926 * Math.log10(v.value() * 1e6) - 0.1454);
		return Values.quantity(human * CM_PER_S_TO_DM_PER_H, "dm/h", v.origin() == OriginKind.ASSUMED ? OriginKind.ASSUMED : OriginKind.CALCULATED,
				v.source(), "log Peff = 0.4926·log Papp − 0.1454 from a Caco-2 permeability of " + v.value()
						+ " cm/s (Yang et al., Curr Drug Metab 8:676, 2007)");
	}

	/** umol/L of all forms at a pH; of a molecule that does not say at which pH it was measured the same everywhere. */
	Quantity solubility(double pH) {
		MoleculeProperty stated = settings.molecule().getProperties().stream().filter(p -> "solubility".equals(p.getKey())
				&& p.getQuantity() != null && p.getQuantity().getValue() != null).findFirst()
				.orElseThrow(() -> Values.problem(settings.name(), "solubility", "is missing, and a solid dose can't dissolve without it",
						"add a property with the key solubility in mg/L, or choose a dissolved formulation"));
		OriginKind kind = stated.getQuantity().getOrigin() == null ? OriginKind.ASSUMED : stated.getQuantity().getOrigin().getKind();
		String source = stated.getQuantity().getOrigin() == null ? "no source is given" : stated.getQuantity().getOrigin().getSource();
		CompoundValue value = new CompoundValue(stated.getQuantity().getValue(), stated.getQuantity().getUnit(), kind, source);
		Quantity measured = Values.of(settings.name(), "solubility", value, ModelWriter.CONCENTRATION, gramPerMole);
		if (measured.getValue() == 0) {
			throw Values.problem(settings.name(), "solubility", "is 0, so that a solid dose never dissolves", "correct the value");
		}
		if (stated.getPH() == null || properties.pKa().isEmpty()) {
			return measured;
		}
		double neutral = measured.getValue() * Ionization.neutralFraction(properties.pKa(), stated.getPH());
		double salt = Math.max(neutral * LARGEST_SALT_EFFECT, measured.getValue());
		double total = Math.min(salt, neutral / Ionization.neutralFraction(properties.pKa(), pH));
		return Values.quantity(total, ModelWriter.CONCENTRATION, OriginKind.CALCULATED, source, "Henderson–Hasselbalch from pH "
				+ stated.getPH() + " to " + pH + ", at most 1000 times that of the neutral form or the measured one");
	}

	/** umol of mass or amount of substance. */
	double micromole(double amount, String unit) {
		return MolarMass.convert(amount, unit, ModelWriter.AMOUNT, gramPerMole);
	}
}
