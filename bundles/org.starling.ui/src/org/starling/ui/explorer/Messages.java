package org.starling.ui.explorer;

import org.eclipse.osgi.util.NLS;

/** Texts of the explorer. */
final class Messages extends NLS {

	public static String Category_analyticalRuns;
	public static String Category_data;
	public static String Category_energies;
	public static String Category_models;
	public static String Category_molecules;
	public static String Category_results;
	public static String Category_simulations;
	public static String Category_studies;
	public static String Delete_confirmDocuments;
	public static String Delete_confirmOne;
	public static String Delete_failed;
	public static String Delete_onDisk;
	public static String Delete_projects;
	public static String Delete_title;
	public static String Duplicate_copyName;
	public static String Duplicate_failed;
	public static String Duplicate_job;
	public static String Empty_example;
	public static String Empty_newProject;
	public static String Empty_openFolder;
	public static String Empty_text;
	public static String Explorer_cannotOpen;
	public static String Files_close;
	public static String Files_copy;
	public static String Files_job;
	public static String Files_none;
	public static String Files_title;
	public static String Index_job;
	public static String Label_badge;
	public static String Label_closed;
	public static String Label_range;
	public static String Label_stale;
	public static String Label_staleExplained;
	public static String Label_staleSimulation;
	public static String Label_unreadable;
	public static String OpenFolder_failed;
	public static String OpenFolder_job;
	public static String OpenFolder_message;
	public static String Projects_notAProject;
	public static String Refresh_job;
	public static String Rename_dirty;
	public static String Rename_empty;
	public static String Rename_failed;
	public static String Rename_label;
	public static String Rename_title;
	public static String Run_ended;
	public static String Run_engine;
	public static String Run_group;
	public static String Run_input;
	public static String Run_item;
	public static String Run_items;
	public static String Run_message;
	public static String Run_seed;
	public static String Run_solver;
	public static String Run_solverGroup;
	public static String Run_stale;
	public static String Run_started;
	public static String Run_status;
	public static String Run_upToDate;
	public static String Status_cancelled;
	public static String Status_complete;
	public static String Status_failed;
	public static String Status_interrupted;
	public static String Status_partial;
	public static String Status_running;

	static {
		NLS.initializeMessages("org.starling.ui.explorer.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
