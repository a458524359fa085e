package org.starling.star.study.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.analysis.study.CompoundMass;
import org.starling.model.base.Quantity;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage.Literals;
import org.starling.model.study.TissueBinding;
import org.starling.nca.ratio.Uncertain;
import org.starling.star.CompoundFacts;
import org.starling.star.study.StudyProblem;

/** What a study knows of a compound. */
public final class CompoundReader {

	private final Compound compound;
	private final List<StudyProblem> problems;
	private final StringBuilder trouble = new StringBuilder();

	private CompoundReader(Compound compound, List<StudyProblem> problems) {
		this.compound = compound;
		this.problems = problems;
	}

	/**
	 * @param kind     of all potencies of the study
	 * @param problems told what is missing or can't be used
	 */
	public static CompoundFacts read(Study study, Compound compound, String kind, List<StudyProblem> problems) {
		return new CompoundReader(compound, problems).read(study, kind);
	}

	private CompoundFacts read(Study study, String kind) {
		Quantity potency = compound.getPotency();
		boolean known = QuantityReader.isSet(potency);
		double factor = known ? factor(potency, "potency", Literals.COMPOUND__POTENCY) : Double.NaN;
		boolean specific = QuantityReader.isSet(compound.getSpecificity());
		double specificity = specific ? compound.getSpecificity().getValue() : Double.NaN;
		double specificityFactor = specific ? factor(compound.getSpecificity(), "specificity", Literals.COMPOUND__SPECIFICITY) : Double.NaN;
		String source = known && potency.getOrigin() != null ? Objects.requireNonNullElse(potency.getOrigin().getSource(), "") : "";
		Map<String, Uncertain> unbound = unbound(study);
		try {
			return new CompoundFacts(compound.getName(), known ? potency.getValue() : Double.NaN,
					known ? Objects.requireNonNullElse(potency.getUnit(), "") : "", known ? kind : "", factor,
					known ? QuantityReader.degreesOfFreedom(potency.getUncertainty()) : Double.POSITIVE_INFINITY, specificity, specificityFactor,
					CompoundMass.gramPerMole(study, compound.getName()), unbound,
					compound.getAssayVariation() == null ? 0 : compound.getAssayVariation(), source, trouble.toString());
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(compound, null, e.getMessage()));
			return CompoundFacts.none(compound.getName(), e.getMessage());
		}
	}

	/** The geometric standard error; NaN when nothing is stated. */
	private double factor(Quantity quantity, String what, EStructuralFeature feature) {
		try {
			return Math.exp(QuantityReader.logError(quantity));
		} catch (IllegalArgumentException e) {
			problem(feature, "the uncertainty of the " + what + " of " + compound.getName() + ": " + e.getMessage());
			return Double.NaN;
		}
	}

	private void problem(EStructuralFeature feature, String text) {
		problems.add(StudyProblem.error(compound, feature, text));
		trouble.append(trouble.isEmpty() ? "" : "; ").append(text);
	}

	/** Of the compound in each matrix; that of a matrix itself counts where the study has one compound. */
	private Map<String, Uncertain> unbound(Study study) {
		Map<String, Uncertain> unbound = new LinkedHashMap<>();
		if (study.getCompounds().size() == 1) {
			for (Matrix matrix : study.getMatrices()) {
				put(unbound, matrix, matrix.getFractionUnbound());
			}
		}
		for (TissueBinding binding : compound.getBindings()) {
			put(unbound, binding.getMatrix(), binding.getFractionUnbound());
		}
		return unbound;
	}

	private void put(Map<String, Uncertain> unbound, Matrix matrix, Quantity fraction) {
		if (matrix == null || !QuantityReader.isSet(fraction)) {
			return;
		}
		try {
			double value = QuantityReader.in(fraction, "1");
			double scale = value / fraction.getValue();
			if (!(value > 0 && value <= 1)) {
				throw new IllegalArgumentException("it lies above 0 and at most at 1, not at " + value);
			}
			unbound.put(matrix.getName(), new Uncertain(value, QuantityReader.standardError(fraction) * scale));
		} catch (IllegalArgumentException e) {
			problem(Literals.COMPOUND__BINDINGS, "the unbound fraction of " + compound.getName() + " in " + matrix.getName() + ": " + e.getMessage());
		}
	}
}
