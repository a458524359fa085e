package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.model.study.Study;
import org.starling.nca.Acceptance;
import org.starling.nca.BlqRule;
import org.starling.nca.BlqRules;
import org.starling.nca.LambdaZRule;
import org.starling.nca.NcaOptions;
import org.starling.nca.table.NcaMap;
import org.starling.star.StarClassifier;
import org.starling.star.StarTissues;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.NumberText;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Paragraph;

/** What was done, in words, from the settings that were used. */
final class MethodsText {

	private final StudyAnalysis analysis;
	private final List<String> texts = new ArrayList<>();
	private final List<String> references = new ArrayList<>();

	private MethodsText(StudyAnalysis analysis) {
		this.analysis = analysis;
	}

	static List<ReportBlock> of(Study study, StudyAnalysis analysis) {
		if (analysis.settings().isEmpty()) {
			return List.of(new Paragraph("Nothing was calculated: the study's settings can't be used; see Validation."));
		}
		MethodsText methods = new MethodsText(analysis);
		methods.nca(analysis.settings().get());
		methods.sparse(study, analysis.settings().get());
		methods.star();
		List<ReportBlock> blocks = new ArrayList<>();
		methods.texts.forEach(t -> blocks.add(new Paragraph(t)));
		blocks.add(new Heading(3, "References"));
		blocks.add(new Items(methods.references));
		return blocks;
	}

	private void nca(NcaMap map) {
		NcaOptions options = map.options();
		texts.add("Non-compartmental parameters follow the definitions of Phoenix WinNonlin 8.3 and have the codes of the CDISC controlled terminology"
				+ " PKPARMCD; codes that CDISC lacks are ours. Areas are by " + switch (options.method()) {
				case LINEAR -> "linear trapezoids";
				case LINEAR_UP_LOG_DOWN -> "linear trapezoids where concentrations rise or stay and logarithmic ones where they fall";
				case LINEAR_LOG -> "linear trapezoids up to the maximum and logarithmic ones behind it";
				} + ". Each profile follows the dose given nearest to the start of its occasion, of the measured compound where it was given; its time"
				+ " starts at that dose. After an extravascular dose or an infusion the concentration at the dose is zero where there is no sample,"
				+ " after a bolus it is extrapolated back from the first two samples.");
		texts.add(terminal(options.lambdaZ()) + " A slope that is not positive gives no half-life and refuses what rests on it.");
		texts.add("Samples below the limit of quantification: " + blq(options.blq())
				+ ". Cmax, Tlast and the terminal regression take measured values alone.");
		if (!Double.isNaN(map.tau())) {
			texts.add("Profiles are at steady state with a dosing interval of " + NumberText.format(map.tau()) + " " + analysis.data().timeUnit() + ".");
		}
		if (!options.partialAreas().isEmpty()) {
			texts.add("Partial areas from " + options.partialAreas().stream().map(w -> NumberText.format(w.start()) + " to " + NumberText.format(w.end()))
					.collect(Collectors.joining(", ")) + " " + analysis.data().timeUnit()
					+ " are interpolated by the method of areas, and extrapolated by the terminal slope behind the last sample.");
		}
		Acceptance limits = options.acceptance();
		texts.add("Flags mark an adjusted R² below " + NumberText.format(limits.minR2Adjusted()) + ", a regression over fewer than "
				+ NumberText.format(limits.minSpan()) + " half-lives, and more than " + NumberText.format(limits.maxExtrapolated())
				+ " % of the area extrapolated (" + NumberText.format(limits.maxBackExtrapolated()) + " % back to a bolus). They change no number.");
		references.add("Phoenix WinNonlin 8.3 User's Guide, Certara: NCA computation rules and parameter formulas.");
		references.add("M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker, New York 1982.");
		references.add("K. C. Yeh, K. C. Kwan, J Pharmacokinet Biopharm 6 (1978) 79–98, doi:10.1007/BF01066064 (trapezoids).");
	}

	private String terminal(LambdaZRule rule) {
		String window = Double.isInfinite(rule.start()) && Double.isInfinite(rule.end()) ? ""
				: " within " + NumberText.format(rule.start()) + " to " + NumberText.format(rule.end()) + " " + analysis.data().timeUnit();
		String text = switch (rule.kind()) {
		case NONE -> "No terminal regression was asked for.";
		case WINDOW -> "The terminal slope is that of ln concentration over all samples" + window + ".";
		case POINTS -> "The terminal slope is that of ln concentration over given points.";
		case BEST_FIT -> "The terminal slope is that of ln concentration over the last measured samples" + window + ", at least " + rule.minPoints()
				+ (rule.maxPoints() == Integer.MAX_VALUE ? "" : " and at most " + rule.maxPoints())
				+ ": of all runs that fall the one with the best adjusted R², and among runs within 0.0001 of it the longest. The sample at Tmax takes"
				+ switch (rule.tmax()) {
				case BOLUS_ONLY -> " part after a bolus only.";
				case INCLUDED -> " part.";
				case EXCLUDED -> " no part.";
				};
		};
		boolean chosen = analysis.nca().flags().stream().anyMatch(f -> f.contains("LAMBDA_Z_BY_HAND"));
		return text + (rule.tobit() ? " Censored samples behind its first point take part by maximum likelihood." : "")
				+ (chosen ? " Where a person chose the points, these count; such profiles have the flag LAMBDA_Z_BY_HAND." : "");
	}

	private static String blq(BlqRules rules) {
		return rules.basis() == BlqRules.Basis.TMAX ? "before Tmax " + rule(rules.first()) + ", behind it " + rule(rules.last())
				: "before the first measured value " + rule(rules.first()) + ", between measured values " + rule(rules.middle())
						+ ", behind the last one " + rule(rules.last());
	}

	private static String rule(BlqRule rule) {
		return switch (rule.kind()) {
		case DROP -> "left out";
		case ZERO -> "zero";
		case NUMBER -> NumberText.format(rule.number());
		case LLOQ_FRACTION -> NumberText.format(rule.number()) + " times the limit";
		};
	}

	private void sparse(Study study, NcaMap map) {
		boolean stated = study.getNca() != null && study.getNca().getSampling() != null && !study.getNca().getSampling().isBlank();
		if (!analysis.sparseMatrices().isEmpty()) {
			texts.add("Sampling is sparse in " + String.join(", ", analysis.sparseMatrices().stream().sorted().toList())
					+ (stated ? ", as the study states" : ": most animals have one time there") + ". Parameters are those of the mean curve. The area under it"
					+ " to the last positive mean is linear in the means, so that its variance is known: Bailer's for animals sampled once, Nedelman and"
					+ " Jia's with Holder's covariance for animals sampled several times; degrees of freedom are Satterthwaite's, limits Student's at "
					+ NumberText.format(100 * map.sparse().level()) + " %.");
			references.add("A. J. Bailer, J Pharmacokinet Biopharm 16 (1988) 303–309, doi:10.1007/BF01062139.");
			references.add("J. R. Nedelman, X. Jia, J Biopharm Stat 8 (1998) 317–328; D. J. Holder, J Biopharm Stat 11 (2001) 75–79.");
		}
		if (!analysis.ratios().isEmpty()) {
			texts.add("Ratios are those of areas over the same span; animals of the same name in two matrices are the same animals, and their covariance"
					+ " counts. Limits are Fieller's at " + NumberText.format(100 * map.sparse().level()) + " %" + (map.sparse().replicates() > 0
							? ", beside them bootstrap-t ones of " + map.sparse().replicates() + " replicates (seed " + map.sparse().seed() + ")"
							: "") + ". Matrices by mass are compared with those by volume through their densities.");
			references.add("E. C. Fieller, J R Stat Soc B 16 (1954) 175–185; T. Jaki, M. J. Wolfsegger, J.-P. Lawo, J Biopharm Stat 20 (2010) 803–820.");
		}
	}

	private void star() {
		if (analysis.tissues().isEmpty()) {
			return;
		}
		StarTissues tissues = analysis.tissues().get();
		StarClassifier classifier = analysis.classifier().get();
		texts.add("Tissue exposure and selectivity (STAR) are compared between " + tissues.diseased() + " and "
				+ (tissues.normal().isEmpty() ? "no normal tissue" : String.join(", ", tissues.normal())) + ", with " + tissues.plasma() + " as reference"
				+ (tissues.hasSpan() ? String.format(Locale.ROOT, ", all areas from %s to %s %s", NumberText.format(tissues.start()),
						NumberText.format(tissues.end()), analysis.data().timeUnit()) : tissues.align() ? ", all areas over the common span" : "")
				+ ". " + (classifier.thresholds() == null ? "No cut-offs are stated, so that no compound has a class."
						: "Probabilities of the classes are by " + classifier.draws() + " Monte Carlo draws (seed " + classifier.seed()
								+ ") over the errors of areas, potency, unbound fractions and assay; a class is stated from a probability of "
								+ NumberText.format(classifier.thresholds().decision()) + " on."));
		references.add("D. Sun, W. Gao, H. Hu, S. Zhou, Acta Pharm Sin B 12 (2022) 3049–3062, doi:10.1016/j.apsb.2022.02.002 (STAR).");
	}
}
