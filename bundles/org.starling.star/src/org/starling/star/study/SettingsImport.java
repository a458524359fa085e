package org.starling.star.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.base.Uncertainty;
import org.starling.model.base.UncertaintyKind;
import org.starling.model.store.Documents;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.MatrixRole;
import org.starling.model.study.NcaSettings;
import org.starling.model.study.StarSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage.Literals;
import org.starling.model.study.TimeSpan;
import org.starling.model.study.TissueBinding;
import org.starling.nca.Acceptance;
import org.starling.nca.BlqRule;
import org.starling.nca.BlqRules;
import org.starling.nca.LambdaZRule;
import org.starling.nca.NcaOptions;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.table.NcaMap;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.tables.NumberText;

/**
 * Puts the settings of {@code starling nca} and {@code starling star} files into a study: the way back of {@link StudySettings}. What a
 * study has no place for is told in words. For the study's thread.
 */
public final class SettingsImport {

	private final Study study;
	private final String timeUnit;
	private final List<String> notes = new ArrayList<>();

	/** @param timeUnit of the study's samples, in which the files' times are */
	public SettingsImport(Study study, String timeUnit) {
		this.study = study;
		this.timeUnit = timeUnit;
	}

	/** What could not be kept, in words. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** Rules of the non-compartmental analysis. Columns, route and doses of the map belong to the import of samples. */
	public void nca(NcaMap map, boolean samplingStated) {
		NcaSettings nca = Documents.create(NcaSettings.class, Literals.NCA_SETTINGS);
		NcaOptions options = map.options();
		nca.setAucMethod(options.method().id());
		terminal(nca, options.lambdaZ());
		blq(nca, options.blq());
		if (samplingStated) {
			nca.setSampling(map.sampling() == NcaMap.Sampling.SPARSE ? "sparse" : "serial");
		}
		if (!Double.isNaN(map.tau())) {
			nca.setTau(quantity(map.tau(), timeUnit));
		}
		for (NcaOptions.Window window : options.partialAreas()) {
			TimeSpan span = Documents.create(TimeSpan.class, Literals.TIME_SPAN);
			span.setStart(quantity(window.start(), timeUnit));
			span.setEnd(quantity(window.end(), timeUnit));
			nca.getPartialAreas().add(span);
		}
		nca.setLevel(map.sparse().level());
		if (map.sparse().replicates() > 0) {
			nca.setReplicates(map.sparse().replicates());
			nca.setSeed((int) map.sparse().seed());
		}
		if (!options.acceptance().equals(Acceptance.DEFAULT)) {
			nca.setMinR2Adjusted(options.acceptance().minR2Adjusted());
			nca.setMinSpan(options.acceptance().minSpan());
			nca.setMaxExtrapolated(options.acceptance().maxExtrapolated());
			nca.setMaxBackExtrapolated(options.acceptance().maxBackExtrapolated());
		}
		note(!map.sparse().ratios().isEmpty(), "\"ratios\" are not kept: a study has those of all tissues to plasma");
		note(map.excreta() != null, "\"excreta\" is not kept");
		note(map.volumeUnit() != null, "\"volumeUnit\" is not kept: volumes are in litres where concentrations are by volume");
		note(!Double.isNaN(map.molarMass()), "\"molarMass\" is not kept: give the compound a molecule with its molar mass");
		study.setNca(nca);
	}

	private void note(boolean holds, String text) {
		if (holds) {
			notes.add(text);
		}
	}

	private void terminal(NcaSettings nca, LambdaZRule rule) {
		nca.setLambdaZMethod(switch (rule.kind()) {
		case BEST_FIT, POINTS -> "best-fit";
		case WINDOW -> "window";
		case NONE -> "none";
		});
		note(rule.kind() == LambdaZRule.Kind.POINTS, "\"lambdaZ\": given times for all profiles are not kept; choose points profile by profile");
		if (rule.minPoints() != LambdaZRule.BEST_FIT.minPoints()) {
			nca.setMinPoints(rule.minPoints());
		}
		if (rule.maxPoints() != Integer.MAX_VALUE) {
			nca.setMaxPoints(rule.maxPoints());
		}
		if (rule.tmax() != LambdaZRule.Tmax.BOLUS_ONLY) {
			nca.setIncludeTmax(rule.tmax() == LambdaZRule.Tmax.INCLUDED);
		}
		if (!Double.isInfinite(rule.start())) {
			nca.setLambdaZStart(quantity(rule.start(), timeUnit));
		}
		if (!Double.isInfinite(rule.end())) {
			nca.setLambdaZEnd(quantity(rule.end(), timeUnit));
		}
		nca.setTobit(rule.tobit());
	}

	private void blq(NcaSettings nca, BlqRules rules) {
		if (rules.basis() == BlqRules.Basis.TMAX) {
			notes.add("\"blq\": rules before and behind Tmax are not kept; a study has rules by first, middle and last");
		} else if (rules.first().equals(rules.last()) && rules.middle().equals(rules.last())) {
			nca.setBlqRule(text(rules.last()));
		} else if (!rules.equals(BlqRules.DEFAULT)) {
			nca.setBlqFirst(text(rules.first()));
			nca.setBlqMiddle(text(rules.middle()));
			nca.setBlqLast(text(rules.last()));
		}
	}

	private String text(BlqRule rule) {
		return switch (rule.kind()) {
		case DROP -> "drop";
		case ZERO -> "zero";
		case NUMBER -> NumberText.format(rule.number());
		case LLOQ_FRACTION -> rule.number() == 1 ? "lloq" : "half-lloq";
		};
	}

	/**
	 * Parts of matrices and cut-offs.
	 *
	 * @param thresholds null: none
	 */
	public void star(StarTissues tissues, StarThresholds thresholds) {
		StarSettings star = Documents.create(StarSettings.class, Literals.STAR_SETTINGS);
		matrix(tissues.plasma()).ifPresent(m -> {
			star.setPlasma(m);
			m.setRole(MatrixRole.REFERENCE);
		});
		matrix(tissues.diseased()).ifPresent(m -> {
			star.getDiseased().add(m);
			m.setRole(MatrixRole.DISEASED);
		});
		tissues.normal().forEach(name -> matrix(name).ifPresent(star.getNormal()::add));
		star.setAlign(tissues.align());
		if (tissues.hasSpan()) {
			star.setSpanStart(quantity(tissues.start(), timeUnit));
			star.setSpanEnd(quantity(tissues.end(), timeUnit));
		}
		if (thresholds != null) {
			thresholds(star, thresholds);
		}
		study.setStar(star);
	}

	private void thresholds(StarSettings star, StarThresholds from) {
		star.setProvenance(from.provenance());
		star.setPotencyEndpoint(from.potencyKind().isEmpty() ? null : from.potencyKind());
		star.setHighPotency(quantity(from.highPotency(), from.potencyUnit()));
		star.setAdequatePotency(quantity(from.adequatePotency(), from.potencyUnit()));
		if (from.hasSpecificity()) {
			star.setHighSpecificity(quantity(from.highSpecificity(), ""));
			star.setAdequateSpecificity(quantity(from.adequateSpecificity(), ""));
		}
		from.exposure().forEach((measure, cut) -> {
			Quantity quantity = quantity(cut, measure == ExposureMeasure.DISEASED_AUC ? from.areaUnit() : "");
			switch (measure) {
			case DISEASED_AUC -> star.setExposureThreshold(quantity);
			case DISEASED_PLASMA -> star.setPlasmaRatioThreshold(quantity);
			case DISEASED_NORMAL -> star.setSelectivityThreshold(quantity);
			}
		});
		star.setUnbound(from.unboundBasis());
		star.setDecision(from.decision());
		star.setBoundFraction(Double.isNaN(from.boundFraction()) ? null : from.boundFraction());
	}

	private Optional<Matrix> matrix(String name) {
		Optional<Matrix> found = study.getMatrices().stream().filter(m -> name.equals(m.getName())).findFirst();
		note(found.isEmpty(), "the study has no matrix \"" + name + "\"");
		return found;
	}

	/** What is known of compounds beside their concentrations, by the name in the samples. */
	public void compounds(Map<String, CompoundFacts> facts) {
		Map<String, Compound> compounds = new HashMap<>();
		study.getCompounds().forEach(c -> compounds.put(c.getName(), c));
		for (CompoundFacts own : facts.values()) {
			Compound compound = compounds.get(own.compound());
			note(compound == null, "the samples have no compound \"" + own.compound() + "\"");
			note(!own.problem().isEmpty(), own.problem());
			if (compound != null) {
				compound(compound, own);
			}
		}
		String kinds = String.join(", ", facts.values().stream().map(CompoundFacts::potencyKind).filter(k -> !k.isEmpty()).distinct().toList());
		note(kinds.contains(","), "potencies are of several kinds, " + kinds + ", of which a study has one");
		if (study.getStar() != null && study.getStar().getPotencyEndpoint() == null && !kinds.isEmpty() && !kinds.contains(",")) {
			study.getStar().setPotencyEndpoint(kinds);
		}
	}

	private void compound(Compound compound, CompoundFacts own) {
		if (!Double.isNaN(own.potency())) {
			Quantity potency = uncertain(own.potency(), own.potencyUnit(), own.potencyFactor(), own.potencyDf());
			Origin origin = Documents.create(Origin.class, BasePackage.Literals.ORIGIN);
			origin.setKind(OriginKind.IMPORTED);
			origin.setSource(own.source());
			potency.setOrigin(origin);
			compound.setPotency(potency);
		}
		if (!Double.isNaN(own.specificity())) {
			compound.setSpecificity(uncertain(own.specificity(), "", own.specificityFactor(), Double.POSITIVE_INFINITY));
		}
		if (own.assayVariation() > 0) {
			compound.setAssayVariation(own.assayVariation());
		}
		note(!Double.isNaN(own.molarMass()) && compound.getMolecule() == null, "the molar mass of " + own.compound()
				+ " is not kept: give the compound a molecule with it");
		for (Map.Entry<String, Uncertain> fraction : new TreeMap<>(own.unbound()).entrySet()) {
			matrix(fraction.getKey()).ifPresent(m -> {
				TissueBinding binding = Documents.create(TissueBinding.class, Literals.TISSUE_BINDING);
				binding.setMatrix(m);
				Quantity quantity = quantity(fraction.getValue().value(), "");
				quantity.setUncertainty(uncertainty(UncertaintyKind.SE, fraction.getValue().standardError()));
				binding.setFractionUnbound(quantity);
				compound.getBindings().add(binding);
			});
		}
	}

	/** The geometric standard error as the coefficient of variation of a log-normal estimate. */
	private static Quantity uncertain(double value, String unit, double factor, double df) {
		Quantity quantity = quantity(value, unit);
		if (!Double.isNaN(factor)) {
			double log = Math.log(factor);
			Uncertainty u = uncertainty(UncertaintyKind.CV, Math.sqrt(Math.expm1(log * log)));
			u.setDistribution("lognormal");
			if (!Double.isInfinite(df)) {
				u.setN((int) Math.rint(df) + 1);
			}
			quantity.setUncertainty(u);
		}
		return quantity;
	}

	private static Uncertainty uncertainty(UncertaintyKind kind, double value) {
		Uncertainty u = Documents.create(Uncertainty.class, BasePackage.Literals.UNCERTAINTY);
		u.setKind(kind);
		u.setValue(value);
		return u;
	}

	private static Quantity quantity(double value, String unit) {
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}
}
