package org.starling.workflow.report;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.services.Services;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.sections.OwnSections;

/** The chapters that a report may have, in their order. Immutable. */
public final class ReportSections {

	private static final System.Logger LOG = System.getLogger(ReportSections.class.getName());

	private final List<ReportSection> sections;

	private ReportSections(Collection<ReportSection> all) {
		List<ReportSection> kept = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (ReportSection section : all) {
			if (ids.add(section.id())) {
				kept.add(section);
			} else if (kept.stream().noneMatch(s -> s.getClass() == section.getClass())) { // the same one found twice is no clash
				LOG.log(Level.WARNING, "the id {0} of the report section {1} is taken; it is left out", section.id(), section.getClass().getName());
			}
		}
		kept.sort(Comparator.comparingInt(ReportSection::place).thenComparing(ReportSection::id));
		sections = List.copyOf(kept);
	}

	/** Our own and those of {@code META-INF/services} beside this class; one that can't be loaded is logged and left out. */
	public static ReportSections standard() {
		List<ReportSection> found = new ArrayList<>(OwnSections.all());
		found.addAll(Services.load(ReportSection.class, ReportSections.class.getClassLoader(), "a report section"));
		return new ReportSections(found);
	}

	/** With more sections, such as those of an extension point. */
	public ReportSections with(Collection<? extends ReportSection> more) {
		List<ReportSection> all = new ArrayList<>(sections);
		all.addAll(more);
		return new ReportSections(all);
	}

	public List<ReportSection> all() {
		return sections;
	}

	/** The chapters that have something to tell. One that fails says so in its place, and is logged. */
	List<ReportBlock> blocks(ReportContent content) {
		List<ReportBlock> blocks = new ArrayList<>();
		for (ReportSection section : sections) {
			content.requireNotCancelled();
			List<ReportBlock> own;
			try {
				own = section.blocks(content);
			} catch (java.util.concurrent.CancellationException e) {
				throw e;
			} catch (IOException | RuntimeException | LinkageError e) { // the last of one that was built against another version
				LOG.log(Level.ERROR, "the report section " + section.id() + " failed", e);
				own = List.of(new Notice(Tone.BAD, "This chapter could not be written: " + (e.getMessage() == null ? e.getClass().getSimpleName()
						: e.getMessage())));
			}
			if (!own.isEmpty()) {
				blocks.add(new Heading(2, section.title()));
				blocks.addAll(own);
			}
		}
		return blocks;
	}
}
