package org.starling.runtime;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.starling.runtime.internal.Messages;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.report.ReportSections;

/** The chapters of reports of the extension point {@value #POINT}; see {@link Contributions}. Thread-safe. */
public final class ReportSectionRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.runtime.reportSections";

	private static final class Holder {
		static final ReportSectionRegistry INSTANCE = new ReportSectionRegistry(Platform.getExtensionRegistry(), ILog.of(ReportSectionRegistry.class));
	}

	private final Contributions<ReportSection> contributions;

	/** The one of the running platform, made when it is first asked for. */
	public static ReportSectionRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each section that fails */
	public ReportSectionRegistry(IExtensionRegistry extensions, ILog log) {
		contributions = new Contributions<>(new Contributions.Point<>(POINT, "org.starling.runtime", Messages.ReportSectionRegistry_section,
				ReportSection.class, ReportSection::id), extensions, log);
	}

	/** Our own chapters and those of plug-ins that work. Loads the classes of all plug-ins at the first call. */
	public ReportSections sections() {
		return ReportSections.standard().with(contributions.working());
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public List<BrokenExtension> broken() {
		return contributions.broken();
	}
}
