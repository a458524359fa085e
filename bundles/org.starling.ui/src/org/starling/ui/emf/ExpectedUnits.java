package org.starling.ui.emf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.StudyPackage;

/**
 * What the quantities of the project model measure, as units of which one must measure the same. Mass and amount of
 * substance stand side by side, because a molar mass leads from one to the other.
 */
public final class ExpectedUnits {

	private static final List<String> TIME = List.of("h"); //$NON-NLS-1$
	private static final List<String> NUMBER = List.of("1"); //$NON-NLS-1$
	private static final List<String> DOSE = List.of("mg", "mmol", "mg/kg", "mmol/kg", "mg/m2", "[IU]", "[IU]/kg"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final List<String> RATE = List.of("mg/h", "mmol/h", "mg/h/kg", "mmol/h/kg", "[IU]/h"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	private static final List<String> CONCENTRATION = List.of("umol/L", "mg/L"); //$NON-NLS-1$ //$NON-NLS-2$

	private static final List<String> AREA = List.of("umol.h/L", "mg.h/L", "mg.h/kg", "umol.h/kg"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private static final Map<EReference, List<String>> FIXED = Map.ofEntries(
			Map.entry(SimulationPackage.Literals.SIMULATION__START, TIME),
			Map.entry(SimulationPackage.Literals.SIMULATION__END, TIME),
			Map.entry(PkmodelPackage.Literals.DOSE__TIME, TIME), Map.entry(PkmodelPackage.Literals.DOSE__DURATION, TIME),
			Map.entry(PkmodelPackage.Literals.DOSE__LAG_TIME, TIME),
			Map.entry(PkmodelPackage.Literals.DOSE__INTERVAL, TIME),
			Map.entry(PkmodelPackage.Literals.DOSE__BIOAVAILABILITY, NUMBER),
			Map.entry(PkmodelPackage.Literals.DOSE__AMOUNT, DOSE), Map.entry(PkmodelPackage.Literals.DOSE__RATE, RATE),
			Map.entry(StudyPackage.Literals.ADMINISTRATION__TIME, TIME),
			Map.entry(StudyPackage.Literals.ADMINISTRATION__DURATION, TIME),
			Map.entry(StudyPackage.Literals.ADMINISTRATION__INTERVAL, TIME),
			Map.entry(StudyPackage.Literals.ADMINISTRATION__AMOUNT, DOSE),
			Map.entry(StudyPackage.Literals.ADMINISTRATION__RATE, RATE),
			Map.entry(StudyPackage.Literals.GROUP__NOMINAL_DOSE, DOSE),
			Map.entry(StudyPackage.Literals.SUBJECT__BODY_WEIGHT, List.of("kg")), //$NON-NLS-1$
			Map.entry(StudyPackage.Literals.SUBJECT__AGE, TIME),
			Map.entry(StudyPackage.Literals.MATRIX__DENSITY, List.of("g/mL")), //$NON-NLS-1$
			Map.entry(StudyPackage.Literals.MATRIX__FRACTION_UNBOUND, NUMBER),
			Map.entry(StudyPackage.Literals.COMPOUND__POTENCY, CONCENTRATION),
			Map.entry(StudyPackage.Literals.COMPOUND__SPECIFICITY, NUMBER),
			Map.entry(StudyPackage.Literals.TISSUE_BINDING__FRACTION_UNBOUND, NUMBER),
			Map.entry(StudyPackage.Literals.NCA_SETTINGS__TAU, TIME),
			Map.entry(StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZSTART, TIME),
			Map.entry(StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZEND, TIME),
			Map.entry(StudyPackage.Literals.TIME_SPAN__START, TIME), Map.entry(StudyPackage.Literals.TIME_SPAN__END, TIME),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__SPAN_START, TIME),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__SPAN_END, TIME),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__EXPOSURE_THRESHOLD, AREA),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__PLASMA_RATIO_THRESHOLD, NUMBER),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__SELECTIVITY_THRESHOLD, NUMBER),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__HIGH_POTENCY, CONCENTRATION),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__ADEQUATE_POTENCY, CONCENTRATION),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__HIGH_SPECIFICITY, NUMBER),
			Map.entry(StudyPackage.Literals.STAR_SETTINGS__ADEQUATE_SPECIFICITY, NUMBER));

	private static final Map<String, List<String>> BY_KEY = Map.ofEntries(Map.entry("molarMass", List.of("g/mol")), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("logP", NUMBER), Map.entry("logD", NUMBER), Map.entry("pKa", NUMBER), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("fractionUnbound", NUMBER), Map.entry("bloodPlasmaRatio", NUMBER), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("selectivity", NUMBER), Map.entry("solubility", List.of("mg/L", "umol/L")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("permeability", List.of("cm/s")), Map.entry("ic50", CONCENTRATION), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Map.entry("ec50", CONCENTRATION), Map.entry("ki", CONCENTRATION)); //$NON-NLS-1$ //$NON-NLS-2$

	/**
	 * @param owner    the object that has the quantity
	 * @param quantity the containment of the quantity
	 * @return units of which one must measure the same; empty when every unit is allowed
	 */
	public static List<String> of(EObject owner, EReference quantity) {
		List<String> fixed = FIXED.get(quantity);
		if (fixed != null) {
			return fixed;
		}
		Model model = EcoreUtil.getRootContainer(owner) instanceof Model m ? m : null;
		if (quantity == MoleculePackage.Literals.MOLECULE_PROPERTY__QUANTITY) {
			return BY_KEY.getOrDefault(String.valueOf(((MoleculeProperty) owner).getKey()), List.of());
		}
		if (quantity == PkmodelPackage.Literals.COMPARTMENT__SIZE) {
			double dimensions = ((Compartment) owner).getSpatialDimensions();
			return dimensions == 3 ? List.of("L", "kg") : dimensions == 2 ? List.of("m2") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					: dimensions == 1 ? List.of("m") : List.of(); //$NON-NLS-1$
		}
		if (quantity == PkmodelPackage.Literals.SPECIES__INITIAL_AMOUNT) {
			return known(Stream.of("mg", "mmol", model == null ? null : model.getSubstanceUnit())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (quantity == PkmodelPackage.Literals.SPECIES__INITIAL_CONCENTRATION) {
			return known(Stream.of("mg/L", "umol/L", //$NON-NLS-1$ //$NON-NLS-2$
					model == null ? null : model.getSubstanceUnit() + '/' + model.getVolumeUnit()));
		}
		if (owner instanceof ValueOverride override) {
			return likeTarget(override.getTarget());
		}
		return List.of();
	}

	private static List<String> likeTarget(Element target) {
		Quantity quantity = switch (target) {
		case Parameter p -> p.getQuantity();
		case Compartment c -> c.getSize();
		case null, default -> null;
		};
		return quantity == null || quantity.getUnit() == null ? List.of() : List.of(quantity.getUnit());
	}

	private static List<String> known(Stream<String> units) {
		return units.filter(Objects::nonNull).toList();
	}

	/** The format of the unit of a quantity, with what is expected there. */
	public static ValueFormat format(EReference quantity) {
		return Formats.unit(owner -> of(owner, quantity));
	}

	private ExpectedUnits() {
	}
}
