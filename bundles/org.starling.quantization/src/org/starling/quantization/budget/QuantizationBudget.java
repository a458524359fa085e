package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.starling.nca.ratio.Fieller;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.sparse.AucEstimate;
import org.starling.quantization.budget.BudgetStage.Kind;
import org.starling.quantization.budget.WhatIf.Axis;
import org.starling.star.CompoundExposure;
import org.starling.star.StarAssessment;
import org.starling.star.StarClassifier;
import org.starling.star.TissueExposure;

/**
 * The chain of errors from the step of a converter to the class of a compound: peak area → ratio to the internal standard → concentration by
 * the calibration → area under the curve → ratio of tissues → probabilities of the classes. By the law of propagation (JCGM 100:2008) with the
 * covariances that common calibrations make, beside a simulation of the chain (JCGM 101:2008). docs/quantization.md has the formulas. Immutable.
 *
 * @param converters what the step means for each run
 * @param stages     the chain, in its order
 * @param whatIfs    other digitizations, those as it is first, by compound
 * @param messages   what a person must know
 */
public record QuantizationBudget(List<ConverterFacts> converters, List<BudgetStage> stages, List<WhatIf> whatIfs, List<String> messages) {

	public QuantizationBudget {
		converters = List.copyOf(converters);
		stages = List.copyOf(stages);
		whatIfs = List.copyOf(whatIfs);
		messages = List.copyOf(messages);
	}

	/**
	 * Works on the calling thread, classes on the common pool too.
	 *
	 * @param runs       each with a converter
	 * @param compounds  may be empty: the chain then ends with concentrations
	 * @param classifier null when there are no classes
	 * @throws IllegalArgumentException when a run has no curve or one that says nothing of errors
	 */
	public static QuantizationBudget of(List<BudgetRun> runs, List<BudgetCompound> compounds, StarClassifier classifier, BudgetOptions options) {
		for (BudgetRun run : runs) {
			Objects.requireNonNull(run.digitization().converter(), () -> "the run " + run.name() + " has no converter");
		}
		List<RunErrors> measured = runs.stream().map(run -> RunErrors.of(run.quantitation(), run.digitization())).toList();
		List<BudgetStage> stages = new ArrayList<>();
		List<ConverterFacts> facts = new ArrayList<>();
		List<String> messages = new ArrayList<>();
		for (int r = 0; r < runs.size(); r++) {
			RunStages ofRun = new RunStages(runs.get(r), measured.get(r));
			stages.addAll(ofRun.stages());
			facts.add(ofRun.facts());
			messages.addAll(ofRun.messages());
		}
		List<WhatIf> whatIfs = new ArrayList<>();
		for (BudgetCompound compound : compounds) {
			AreaBudget budget = AreaBudget.of(compound.design(), measured, measured);
			stages.addAll(stages(compound.design(), measured, budget, options));
			if (compound.design().others() > 0) {
				messages.add(compound.design().name() + ": " + compound.design().others()
						+ " samples that count for areas have no error of measurement here, since they lie below the limit or are of no known run");
			}
			whatIfs.addAll(whatIfs(runs, compound, measured, classifier, options));
		}
		return new QuantizationBudget(facts, stages, whatIfs, messages);
	}

	private static List<RunErrors> errors(List<BudgetRun> runs, List<RunErrors> measured, UnaryOperator<Digitization> change) {
		return IntStream.range(0, runs.size()).mapToObj(r -> measured.get(r).asIf(change.apply(runs.get(r).digitization()))).toList();
	}

	private static List<BudgetStage> stages(ExposureDesign design, List<RunErrors> runs, AreaBudget budget, BudgetOptions options) {
		int m = design.tissues().size();
		boolean known = Arrays.stream(design.covariance()).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
		ChainSimulation simulated = options.draws() == 0 || !known ? null
				: ChainSimulation.of(design, runs, budget, options.draws(), options.seed());
		List<BudgetStage> stages = new ArrayList<>();
		for (int t = 0; t < m; t++) {
			if (!(design.areas()[t] > 0)) {
				continue;
			}
			stages.add(new BudgetStage(Kind.EXPOSURE, design.name() + ", " + design.tissues().get(t), design.areas()[t], design.unit(),
					budget.relativeOfArea(t), budget.biases()[t] / design.areas()[t], Double.NaN, Double.NaN,
					simulated == null ? Double.NaN : simulated.areas()[t], ""));
		}
		double[][] total = budget.total();
		for (int t = 1; t < m; t++) {
			if (!(design.areas()[t] > 0)) {
				continue;
			}
			double df = Math.min(budget.degreesOfFreedom()[0], budget.degreesOfFreedom()[t]);
			RatioInterval interval = Fieller.interval(design.areas()[t], design.areas()[0], total[t][t], total[0][0], total[t][0],
					AucEstimate.studentQuantile(Math.min(1e9, df), options.level()), options.level());
			stages.add(new BudgetStage(Kind.PARTITION, design.name() + ", " + design.tissues().get(t) + ":" + design.tissues().getFirst(),
					design.areas()[t] / design.areas()[0], "", budget.relativeOfRatio(t, 0),
					budget.biases()[t] / design.areas()[t] - budget.biases()[0] / design.areas()[0], interval.lower(), interval.upper(),
					simulated == null ? Double.NaN : simulated.ratios()[t], interval.isFinite() ? "" : interval.status().text()));
		}
		return stages;
	}

	private static List<WhatIf> whatIfs(List<BudgetRun> runs, BudgetCompound compound, List<RunErrors> measured, StarClassifier classifier,
			BudgetOptions options) {
		record Question(Axis axis, double value, UnaryOperator<Digitization> change) {
		}
		List<Question> questions = new ArrayList<>();
		questions.add(new Question(Axis.AS_IS, Double.NaN, UnaryOperator.identity()));
		questions.add(new Question(Axis.IDEAL, Double.NaN, Digitization::ideal));
		options.bits().forEach(bits -> questions.add(new Question(Axis.BITS, bits, d -> d.withBits(bits))));
		options.gains().forEach(gain -> questions.add(new Question(Axis.GAIN, gain, d -> d.withGain(gain))));
		options.averaging().forEach(n -> questions.add(new Question(Axis.AVERAGING, n, d -> d.withAveraging(n))));
		List<WhatIf> answers = new ArrayList<>();
		StarAssessment asIs = null;
		for (Question question : questions) {
			AreaBudget budget = AreaBudget.of(compound.design(), measured, question.axis() == Axis.AS_IS ? measured : errors(runs, measured, question.change()));
			StarAssessment assessment = classifier == null || compound.exposure() == null ? null
					: classifier.classify(with(compound.exposure(), budget), compound.facts());
			asIs = question.axis() == Axis.AS_IS ? assessment : asIs;
			answers.add(new WhatIf(question.axis(), question.value(), compound.design().name(), uncertainty(budget.relativeOfArea(1)),
					uncertainty(budget.relativeOfRatio(1, 0)), assessment, assessment != null
							&& (assessment.status() != asIs.status() || assessment.statedClass() != asIs.statedClass())));
		}
		return answers;
	}

	private static double uncertainty(Map<ErrorSource, Double> variances) {
		return Math.sqrt(variances.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	/** The same exposure with the covariance of the whole budget. */
	private static CompoundExposure with(CompoundExposure exposure, AreaBudget budget) {
		double[][] total = budget.total();
		List<TissueExposure> tissues = IntStream.range(0, total.length).mapToObj(t -> {
			TissueExposure old = exposure.tissues().get(t);
			return new TissueExposure(old.tissue(), old.area(), Math.sqrt(total[t][t]), budget.degreesOfFreedom()[t], old.start(), old.end(),
					old.animals(), old.method(), old.reason());
		}).toList();
		return new CompoundExposure(exposure.name(), exposure.analyte(), exposure.dose(), exposure.doseUnit(), exposure.areaUnit(), tissues.get(0),
				tissues.get(1), tissues.subList(2, tissues.size()), total, exposure.selectivities());
	}
}
