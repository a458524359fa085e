package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.List;

import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSection;

/** The chapters that every report has. */
public final class OwnSections {

	private static final List<ReportSection> ALL = List.of(new Own("summary", "Summary", 100, OverviewSection::of),
			new Own("context", "Context of use", 200, ContextSection::of), new Own("inputs", "Inputs", 300, InputsSection::of),
			new Own("molecules", "Molecules", 400, MoleculesSection::of), new Own("models", "Models", 500, ModelsSection::of),
			new Own("methods", "Methods", 600, MethodsSection::of), new Own("studies", "Studies", 700, StudiesSection::of),
			new Own("simulations", "Simulations and fits", 800, SimulationsSection::of),
			new Own("populations", "Populations and other runs", 900, PopulationsSection::of),
			new Own("validation", "Validation", 8000, ValidationSection::of),
			new Own("provenance", "Provenance", 9000, ProvenanceSection::of));

	private OwnSections() {
	}

	/** In their order. */
	public static List<ReportSection> all() {
		return ALL;
	}

	/** Makes the blocks of a chapter. */
	private interface Writer {
		List<ReportBlock> of(ReportContent content) throws IOException;
	}

	private record Own(String id, String title, int place, Writer writer) implements ReportSection {

		@Override
		public List<ReportBlock> blocks(ReportContent content) throws IOException {
			return writer.of(content);
		}
	}
}
