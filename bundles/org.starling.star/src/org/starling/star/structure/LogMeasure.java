package org.starling.star.structure;

import java.util.ArrayList;
import java.util.List;

import org.starling.nca.sparse.AucEstimate;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.Selectivity;
import org.starling.star.StarRow;
import org.starling.star.TissueExposure;
import org.starling.units.MolarMass;

/**
 * The logarithm of a measure of one compound with its error. Of an area the error of its logarithm is ln(1 + SE²/AUC²); of a ratio the errors of
 * both areas with their covariance; the assay's variation between matrices counts for each area.
 *
 * @param name     same for all compounds
 * @param mean     natural logarithm; NaN when there is none
 * @param variance of it; NaN when there is none
 * @param df       degrees of freedom; infinite when taken as known
 * @param reason   why something is missing; else empty
 */
record LogMeasure(String name, double mean, double variance, double df, String reason) {

	/** Areas, ratios, potency, in the order of the tables. */
	static List<LogMeasure> of(StarRow row, String potencyUnit) {
		List<LogMeasure> measures = new ArrayList<>();
		CompoundExposure exposure = row.exposure();
		double assay = Math.log1p(row.facts().assayVariation() * row.facts().assayVariation());
		List<TissueExposure> tissues = exposure.tissues();
		double[][] covariance = exposure.covariance();
		for (TissueExposure tissue : tissues) {
			measures.add(area(tissue, assay));
		}
		for (int s = 0; s < exposure.selectivities().size(); s++) {
			int other = s == 0 ? 0 : s + 1;
			measures.add(ratio(exposure.selectivities().get(s), tissues.get(1), tissues.get(other), covariance[1][other], assay));
		}
		measures.add(potency(row.facts(), potencyUnit));
		return measures;
	}

	private static LogMeasure area(TissueExposure tissue, double assay) {
		String name = "AUC " + tissue.tissue();
		if (Double.isNaN(tissue.area()) || !(tissue.area() > 0)) {
			return none(name, tissue.trouble());
		}
		if (tissue.trouble() != null) {
			return new LogMeasure(name, Math.log(tissue.area()), Double.NaN, Double.NaN, tissue.trouble());
		}
		return combined(name, Math.log(tissue.area()), ofLog(tissue), tissue.standardError() == 0 ? Double.POSITIVE_INFINITY
				: tissue.degreesOfFreedom(), assay);
	}

	private static LogMeasure ratio(Selectivity selectivity, TissueExposure top, TissueExposure bottom, double covariance, double assay) {
		if (selectivity.ratio() == null || !(selectivity.value() > 0)) {
			return none(selectivity.name(), selectivity.reason().isEmpty() ? "the ratio is not positive" : selectivity.reason());
		}
		double mean = Math.log(selectivity.value());
		double relative = covariance / (top.area() * bottom.area());
		double variance = ofLog(top) + ofLog(bottom) - 2 * (relative > -1 ? Math.log1p(relative) : Double.NaN);
		if (!(variance >= 0)) {
			return new LogMeasure(selectivity.name(), mean, Double.NaN, Double.NaN, "the error of the ratio can't be estimated");
		}
		return combined(selectivity.name(), mean, variance, variance == 0 ? Double.POSITIVE_INFINITY : selectivity.ratio().degreesOfFreedom(),
				2 * assay);
	}

	private static LogMeasure potency(CompoundFacts facts, String unit) {
		String name = "potency";
		if (Double.isNaN(facts.potency())) {
			return none(name, facts.problem().isEmpty() ? "no potency of " + facts.compound() + " is stated" : facts.problem());
		}
		try {
			double mean = Math.log(facts.potency() * (facts.potencyUnit().equals(unit) ? 1
					: MolarMass.factor(facts.potencyUnit(), unit, facts.molarMass())));
			return Double.isNaN(facts.potencyFactor())
					? new LogMeasure(name, mean, Double.NaN, Double.NaN, "the potency of " + facts.compound() + " has no geometric standard error")
					: combined(name, mean, Math.pow(Math.log(facts.potencyFactor()), 2), facts.potencyDf(), 0);
		} catch (IllegalArgumentException e) {
			return none(name, e.getMessage());
		}
	}

	private static double ofLog(TissueExposure tissue) {
		double relative = tissue.standardError() / tissue.area();
		return Math.log1p(relative * relative);
	}

	private static LogMeasure none(String name, String reason) {
		return new LogMeasure(name, Double.NaN, Double.NaN, Double.NaN, reason);
	}

	private static LogMeasure combined(String name, double mean, double variance, double df, double known) {
		return new LogMeasure(name, mean, variance + known, satterthwaite(variance, df, known, Double.POSITIVE_INFINITY), "");
	}

	/** Of a sum of two independent variances (Satterthwaite, Biometrics Bull 1946;2:110). */
	private static double satterthwaite(double a, double dfA, double b, double dfB) {
		double below = (Double.isInfinite(dfA) ? 0 : a * a / dfA) + (Double.isInfinite(dfB) ? 0 : b * b / dfB);
		return below == 0 ? Double.POSITIVE_INFINITY : (a + b) * (a + b) / below;
	}

	/** The other over this one; the two are independent. */
	MeasureChange to(LogMeasure other, double level) {
		double ratio = Math.exp(other.mean - mean);
		double sum = variance + other.variance;
		if (Double.isNaN(ratio) || Double.isNaN(sum)) {
			return new MeasureChange(name, ratio, Double.NaN, Double.NaN, Double.NaN, reason.isEmpty() ? other.reason : reason);
		}
		double degrees = satterthwaite(variance, df, other.variance, other.df);
		if (Double.isNaN(degrees)) {
			return new MeasureChange(name, ratio, Double.NaN, Double.NaN, Double.NaN, "an error has no degrees of freedom");
		}
		double half = sum == 0 ? 0 : Math.sqrt(sum) * AucEstimate.studentQuantile(Math.min(degrees, 1e9), level);
		return new MeasureChange(name, ratio, ratio * Math.exp(-half), ratio * Math.exp(half), degrees, "");
	}
}
