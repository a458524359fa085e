package org.starling.runtime.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, in messages.properties. */
public final class Messages extends NLS {

	public static String ChartFormatRegistry_exporter;
	public static String ImporterRegistry_importer;
	public static String ReportSectionRegistry_section;
	public static String SolverRegistry_solver;
	public static String Contributions_broken;
	public static String Contributions_idTaken;
	public static String Contributions_otherId;
	public static String Contributions_wrongClass;
	public static String EngineJob_failed;
	public static String InstalledPlugins_broken;
	public static String InstalledPlugins_folder;
	public static String InstalledPlugins_notRemoved;
	public static String ContributionListing_broken;
	public static String ListSolvers_solver;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
