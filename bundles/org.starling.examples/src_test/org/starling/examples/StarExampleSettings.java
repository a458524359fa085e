package org.starling.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.Quantity;
import org.starling.model.base.Uncertainty;
import org.starling.model.base.UncertaintyKind;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.MatrixRole;
import org.starling.model.study.NcaSettings;
import org.starling.model.study.StarSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage.Literals;
import org.starling.model.study.TissueBinding;
import org.starling.nca.ratio.Uncertain;
import org.starling.star.CompoundFacts;
import org.starling.star.CompoundTable;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarThresholds;
import org.starling.star.ThresholdFile;

/** Writes compounds, cut-offs and the way of analysis of the simulated study into the study, with an origin for each number. */
final class StarExampleSettings {

	private static final String INVENTED = "invented for the simulated study";
	private static final String LOG_NORMAL = "lognormal";

	private StarExampleSettings() {
	}

	/** @param data the folder with compounds.csv and thresholds.json */
	static void fill(Study study, Path data) throws IOException {
		Map<String, CompoundFacts> facts = CompoundTable.read(data.resolve("compounds.csv"));
		StarThresholds cuts = ThresholdFile.read(data.resolve("thresholds.json"));
		study.getCompounds().forEach(c -> compound(study, c, facts.get(c.getName())));
		study.setNca(analysis());
		study.setStar(star(study, cuts));
	}

	private static void compound(Study study, Compound compound, CompoundFacts facts) {
		compound.setPotency(uncertain(facts.potency(), facts.potencyUnit(), UncertaintyKind.CV, variation(facts.potencyFactor()), LOG_NORMAL));
		compound.setSpecificity(uncertain(facts.specificity(), "", UncertaintyKind.CV, variation(facts.specificityFactor()), LOG_NORMAL));
		compound.setAssayVariation(facts.assayVariation());
		for (Matrix matrix : study.getMatrices()) {
			Uncertain fraction = facts.unbound().get(matrix.getName());
			TissueBinding binding = Make.make(TissueBinding.class, Literals.TISSUE_BINDING);
			binding.setMatrix(matrix);
			binding.setFractionUnbound(uncertain(fraction.value(), "", UncertaintyKind.SE, fraction.standardError(), null));
			compound.getBindings().add(binding);
		}
	}

	/** The coefficient of variation of a log-normal quantity with this geometric standard error. */
	private static double variation(double factor) {
		return Math.sqrt(Math.expm1(Math.pow(Math.log(factor), 2)));
	}

	private static NcaSettings analysis() {
		NcaSettings nca = Make.make(NcaSettings.class, Literals.NCA_SETTINGS);
		nca.setSampling("sparse");
		nca.setBlqFirst("half-lloq");
		nca.setBlqMiddle("half-lloq");
		nca.setBlqLast("half-lloq");
		nca.setReplicates(1000);
		nca.setSeed(1);
		return nca;
	}

	private static StarSettings star(Study study, StarThresholds cuts) {
		StarSettings star = Make.make(StarSettings.class, Literals.STAR_SETTINGS);
		star.setProvenance(cuts.provenance());
		star.setPotencyEndpoint(cuts.potencyKind());
		star.setHighPotency(invented(cuts.highPotency(), cuts.potencyUnit()));
		star.setAdequatePotency(invented(cuts.adequatePotency(), cuts.potencyUnit()));
		star.setHighSpecificity(invented(cuts.highSpecificity(), ""));
		star.setAdequateSpecificity(invented(cuts.adequateSpecificity(), ""));
		star.setExposureThreshold(invented(cuts.exposure().get(ExposureMeasure.DISEASED_AUC), cuts.areaUnit()));
		star.setPlasmaRatioThreshold(invented(cuts.exposure().get(ExposureMeasure.DISEASED_PLASMA), ""));
		star.setSelectivityThreshold(invented(cuts.exposure().get(ExposureMeasure.DISEASED_NORMAL), ""));
		star.setUnbound(cuts.unboundBasis());
		star.setDecision(cuts.decision());
		star.setBoundFraction(cuts.boundFraction());
		star.setDraws(20_000);
		star.setSeed(1);
		for (Matrix matrix : study.getMatrices()) {
			if (matrix.getRole() == MatrixRole.REFERENCE) {
				star.setPlasma(matrix);
			} else if (matrix.getRole() == MatrixRole.DISEASED) {
				star.getDiseased().add(matrix);
			} else {
				star.getNormal().add(matrix);
			}
		}
		return star;
	}

	private static Quantity invented(double value, String unit) {
		Origin origin = Make.assumed(INVENTED);
		return Make.quantity(value, unit, origin);
	}

	private static Quantity uncertain(double value, String unit, UncertaintyKind kind, double error, String distribution) {
		Quantity quantity = invented(value, unit);
		Uncertainty uncertainty = Make.make(Uncertainty.class, BasePackage.Literals.UNCERTAINTY);
		uncertainty.setKind(kind);
		uncertainty.setValue(error);
		uncertainty.setDistribution(distribution);
		quantity.setUncertainty(uncertainty);
		return quantity;
	}
}
