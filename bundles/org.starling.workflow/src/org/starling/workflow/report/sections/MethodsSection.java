package org.starling.workflow.report.sections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.starling.model.simulation.Simulation;
import org.starling.ode.OdeSolverProvider;
import org.starling.workflow.EnsembleRunner;
import org.starling.workflow.PopulationRunner;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportedRun;

/** How models were solved, fitted and varied, with references; the methods of studies stand with them. Used once. */
final class MethodsSection {

	private final ReportContent content;
	private final List<ReportBlock> blocks = new ArrayList<>();
	private final Set<String> references = new LinkedHashSet<>();

	private MethodsSection(ReportContent content) {
		this.content = content;
	}

	static List<ReportBlock> of(ReportContent content) {
		if (content.simulations().isEmpty() && content.runs().isEmpty()) {
			return List.of();
		}
		MethodsSection section = new MethodsSection(content);
		section.solvers();
		section.fits();
		section.ensembles();
		if (!section.references.isEmpty()) {
			section.blocks.add(new Heading(4, "References"));
			section.blocks.add(new Items(List.copyOf(section.references)));
		}
		return section.blocks;
	}

	private void solvers() {
		Set<String> used = new TreeSet<>();
		content.runs().forEach(r -> used.add(r.run().head().solverId()));
		content.simulations().stream().map(Simulation::getSolver).filter(java.util.Objects::nonNull).forEach(s -> used.add(s.getSolverId()));
		used.remove("");
		List<String> names = new ArrayList<>();
		for (String id : used) {
			OdeSolverProvider provider = content.context().solvers().all().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
			names.add(provider == null ? id + " (not at hand here)" : provider.label() + " (" + id + (provider.kisaoId().isEmpty() ? "" : ", "
					+ provider.kisaoId()) + ")");
			if (provider != null && !provider.reference().isBlank()) {
				references.add(provider.reference());
			}
		}
		blocks.add(new Paragraph("Models are systems of ordinary differential equations, solved numerically" + (names.isEmpty() ? "."
				: " by " + String.join("; ", names) + ".") + " The tolerances stand with each run: relative to the size of a state, and absolute."));
	}

	private void fits() {
		if (content.simulations().stream().anyMatch(s -> s.getFit() != null)) {
			blocks.add(new Paragraph("Parameters are estimated by nonlinear least squares (Levenberg–Marquardt), for each subject by itself where the"
					+ " fit says so; standard errors follow from the Jacobian at the minimum. Samples below the limit of quantification and excluded"
					+ " samples take no part."));
			references.add("K. Levenberg, Q Appl Math 2 (1944) 164–168; D. W. Marquardt, J Soc Ind Appl Math 11 (1963) 431–441, doi:10.1137/0111030.");
			references.add("G. A. F. Seber, C. J. Wild, Nonlinear Regression, Wiley, New York 1989 (standard errors).");
		}
	}

	private void ensembles() {
		List<String> kinds = content.otherRuns().stream().map(ReportedRun::run).map(r -> r.head().kind()).toList();
		if (kinds.contains(PopulationRunner.POPULATION) || kinds.contains(EnsembleRunner.ENSEMBLE)) {
			blocks.add(new Paragraph("Populations and ensembles are functions of their seed and of the number of a subject alone: the same seed gives the"
					+ " same subjects on any number of threads. Quantiles are over the runs that came to their end; the others are counted."));
		}
	}
}
